const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An RFC 3339 time as RSS wants it (RFC 822, with four digits of the year): `Mon, 01 Jun 2026 08:00:00 -0400`. */
export function formatRfc822(time: string): string {
  const [, date = '', year, month, day, clock, offset = ''] =
    /^((\d{4})-(\d\d)-(\d\d))T(\d\d:\d\d:\d\d)(.+)$/.exec(time) ?? [];
  const weekday = days[new Date(date).getUTCDay()];
  return `${weekday}, ${day} ${months[Number(month) - 1]} ${year} ${clock} ${offset.replace(':', '')}`;
}
