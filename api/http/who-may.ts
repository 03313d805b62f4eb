/**
 * Who may ask, for readers of the API's document: nobody's word, a session's cookie, or a role beyond it (several entries:
 * any of them). The policies decide; api/app.test.ts holds both together.
 */
export const everybody: Record<string, string[]>[] = [];
export const members = [{ session: [] as string[] }];
export const courseEditors = [{ session: ['methodist'] }, { session: ['academy-administrator'] }];
export const academyAdministrators = [{ session: ['academy-administrator'] }];
