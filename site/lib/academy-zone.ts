/** IANA zone in which the Academy tells times of its own; the server's default for schemes too. */
export const academyZone = 'Asia/Almaty';
