import { Problem } from '#api/http/problem.ts';
import { requireAllowed, requireMember } from '#api/http/require-actor.ts';
import { createRouter } from '#api/http/router.ts';
import { listCoursesRoute, readCourseRoute, restoreCourseRoute, withdrawCourseRoute } from './contract.ts';
import { canWithdrawCourse } from './policy.ts';
import { courseBody, courseCard } from './present-course.ts';
import { currentCourse, currentCourses } from './read-course.ts';
import { setWithdrawal } from './withdraw-course.ts';

export const courseRoutes = createRouter()
  .openapi(listCoursesRoute, async (c) => {
    const { services, actor } = c.var;
    const courses = await currentCourses(services.db);
    const listed = canWithdrawCourse(actor) ? courses : courses.filter(({ withdrawnAt }) => withdrawnAt === null);
    return c.json({ courses: listed.map(courseCard) }, 200);
  })
  .openapi(readCourseRoute, async (c) => {
    const course = await currentCourse(c.var.services.db, c.req.valid('param').slug);
    if (!course) throw new Problem('not-found');
    return c.json(courseBody(course), 200);
  })
  .openapi(withdrawCourseRoute, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canWithdrawCourse(actor), actor);
    const { slug } = c.req.valid('param');
    return c.json(await services.write((work) => setWithdrawal(work, requireMember(actor), { slug, withdrawn: true })), 200);
  })
  .openapi(restoreCourseRoute, async (c) => {
    const { services, actor } = c.var;
    requireAllowed(canWithdrawCourse(actor), actor);
    const { slug } = c.req.valid('param');
    return c.json(await services.write((work) => setWithdrawal(work, requireMember(actor), { slug, withdrawn: false })), 200);
  });
