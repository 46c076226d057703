const HELP = `公开 gongkai：政府信息公开工作年度报告的上报、核验与测算
Files, checks and measures yearly government information disclosure reports

  npm start                                      启动本机系统            start the embedded stack
      --port N --aws-port N --data DIR --no-examples --fresh
  npm run check -- FILE…                         在本机核验文件、文件夹或 zip  check files, folders or archives on this machine
      --json          每个文件一行 JSON          one JSON object a line
      --previous FILE 同单位上年的报告，检查两年衔接  last year's report, for the checks between years (with one FILE)
      --lang zh|en    说明文字的语言             language of the text
  npm run check -- --conformance                 用案例集检验全部检查项  judge the conformance corpus
  npm run file -- FILE… --agency ID --year N     向运行中的系统上报      file to a running stack
      --endpoint URL --data DIR --json --lang zh|en
  npm run gongkai -- agencies import FILE.csv    导入机构名录            import the registry of agencies
  npm run gongkai -- agencies list               列出登记的机构          list the registered agencies
      --region CODE --parent ID --level LEVEL --kind KIND --name TEXT --json --endpoint URL --data DIR
  npm run gongkai -- rebuild --verify|--write    由各版本重算清单与汇总，比对或修复  make lists and counts again from the versions, compare or mend
      --year N --table NAME（AWS 上的表 a table in AWS）
  npm run gongkai -- mail doubtful | resend      查看、重发存疑的邮件    list or resend doubtful mails
  npm run gongkai -- answer list AGENCY YEAR     查看可由单位说明的疑点  list what the agency may explain
  npm run gongkai -- answer AGENCY YEAR CHECK --reason CODE --text TEXT
      --by NAME --lang zh|en   说明一项疑点，新版本沿用  explain a finding, for later versions too
  npm run gongkai -- answer withdraw AGENCY YEAR CHECK  撤回说明         withdraw the answer
  npm run gongkai -- catalogue cells|checks|indicators   输出目录       print a catalogue
  npm run gongkai -- groups                      与同级同类单位的报告比对  compare reports with those of like agencies
      --year N --data DIR
  npm run gongkai -- snapshot --year N           把一年的报告写成 Parquet 文件  write the reports of a year as Parquet
      --to DIR --data DIR
  npm run gongkai -- redrive                     重放死信队列            redrive dead letters

check 的退出码 exit codes: 0 全部通过或待核实 accepted or queried · 1 有退回 some returned · 2 有无法读取 some unreadable`;

/** Prints what the commands are. */
export async function run(): Promise<number> {
  console.log(HELP);
  return 0;
}
