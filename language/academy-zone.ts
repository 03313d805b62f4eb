/** The zone in which the Academy counts days, whatever zone its server is in (IANA). */
export const academyTimeZone = 'Asia/Almaty';
