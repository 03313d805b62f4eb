import ArrowLeft from '@lucide/astro/icons/arrow-left';
import ArrowRight from '@lucide/astro/icons/arrow-right';
import Award from '@lucide/astro/icons/award';
import Ban from '@lucide/astro/icons/ban';
import BookOpen from '@lucide/astro/icons/book-open';
import Bookmark from '@lucide/astro/icons/bookmark';
import Calendar from '@lucide/astro/icons/calendar-days';
import Check from '@lucide/astro/icons/check';
import ChevronRight from '@lucide/astro/icons/chevron-right';
import Circle from '@lucide/astro/icons/circle';
import CircleAlert from '@lucide/astro/icons/circle-alert';
import CircleCheck from '@lucide/astro/icons/circle-check';
import CircleX from '@lucide/astro/icons/circle-x';
import Clock from '@lucide/astro/icons/clock';
import Copy from '@lucide/astro/icons/copy';
import Download from '@lucide/astro/icons/download';
import ExternalLink from '@lucide/astro/icons/external-link';
import Eye from '@lucide/astro/icons/eye';
import FileText from '@lucide/astro/icons/file-text';
import Flask from '@lucide/astro/icons/flask-conical';
import GraduationCap from '@lucide/astro/icons/graduation-cap';
import Hourglass from '@lucide/astro/icons/hourglass';
import Info from '@lucide/astro/icons/info';
import Languages from '@lucide/astro/icons/languages';
import Library from '@lucide/astro/icons/library';
import List from '@lucide/astro/icons/list';
import Lock from '@lucide/astro/icons/lock';
import LogOut from '@lucide/astro/icons/log-out';
import Mail from '@lucide/astro/icons/mail';
import MapPin from '@lucide/astro/icons/map-pin';
import Pencil from '@lucide/astro/icons/pencil';
import Play from '@lucide/astro/icons/play';
import Printer from '@lucide/astro/icons/printer';
import Retry from '@lucide/astro/icons/rotate-ccw';
import Search from '@lucide/astro/icons/search';
import Share from '@lucide/astro/icons/share-2';
import ShieldCheck from '@lucide/astro/icons/shield-check';
import Trash from '@lucide/astro/icons/trash';
import TriangleAlert from '@lucide/astro/icons/triangle-alert';
import Upload from '@lucide/astro/icons/upload';
import User from '@lucide/astro/icons/user-round';
import Users from '@lucide/astro/icons/users';
import WifiOff from '@lucide/astro/icons/wifi-off';
import Close from '@lucide/astro/icons/x';

/** The whole set. Named for what they are used for or show; drawn at build, so a browser gets only those on its page. */
export const icons = {
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  award: Award,
  ban: Ban,
  book: BookOpen,
  bookmark: Bookmark,
  calendar: Calendar,
  check: Check,
  'chevron-right': ChevronRight,
  circle: Circle,
  'circle-alert': CircleAlert,
  'circle-check': CircleCheck,
  'circle-x': CircleX,
  clock: Clock,
  close: Close,
  copy: Copy,
  download: Download,
  external: ExternalLink,
  eye: Eye,
  file: FileText,
  flask: Flask,
  hourglass: Hourglass,
  info: Info,
  languages: Languages,
  learning: GraduationCap,
  library: Library,
  list: List,
  lock: Lock,
  'log-out': LogOut,
  mail: Mail,
  offline: WifiOff,
  pencil: Pencil,
  pin: MapPin,
  play: Play,
  printer: Printer,
  retry: Retry,
  search: Search,
  share: Share,
  'shield-check': ShieldCheck,
  trash: Trash,
  upload: Upload,
  user: User,
  users: Users,
  warning: TriangleAlert,
};

export type IconName = keyof typeof icons;
