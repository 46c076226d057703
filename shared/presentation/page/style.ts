/** The page's only style sheet; it stands in the page itself, so that a saved page looks the same. */
export const PAGE_STYLE = `
:root{--ink:#1f2328;--muted:#59636e;--line:#8c959f;--soft:#d1d9e0;--paper:#fff;--ground:#f6f8fa;
--error:#b42318;--error-soft:#fde8e6;--doubt:#8a5a00;--doubt-soft:#fff3d1;--good:#1a7f37;--link:#1f5fa8}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);line-height:1.65;font-size:1rem;
font-family:"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif}
main,header>div,footer>div{max-width:70rem;margin:0 auto;padding:0 1rem}
header{background:var(--paper);border-bottom:1px solid var(--soft);padding:1rem 0 .75rem}
h1{font-size:1.45rem;line-height:1.35;margin:.1rem 0}
h2{font-size:1.2rem;margin:2.2rem 0 .6rem}
h3{font-size:1rem;margin:1.6rem 0 .4rem}
p{margin:.4rem 0}
a{color:var(--link)}
a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.en{color:var(--muted);font-size:.86em;font-weight:400;font-family:system-ui,-apple-system,"Segoe UI",Arial,"Noto Sans CJK SC",sans-serif}
.brand,.facts{color:var(--muted);font-size:.9rem;margin:0}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .6rem}
.status{background:var(--paper);border:1px solid var(--soft);border-left:.6rem solid var(--muted);border-radius:.4rem;
margin:1.2rem 0;padding:.9rem 1.2rem;display:grid;grid-template-columns:auto 1fr;gap:.2rem 1.4rem;align-items:start}
.status .verdict{font-size:1.9rem;font-weight:700;line-height:1.2;margin:0;white-space:nowrap;color:var(--muted)}
.status .verdict .en{display:block;font-size:.95rem}
.status.accepted{border-left-color:var(--good)}.status.accepted .verdict{color:var(--good)}
.status.queried{border-left-color:#d29922}.status.queried .verdict{color:var(--doubt)}
.status.returned{border-left-color:var(--error)}.status.returned .verdict{color:var(--error)}
.status .says p{margin:0 0 .35rem}.status .counts{margin:.35rem 0 0;font-weight:700}
.count{margin-right:1.1rem;white-space:nowrap}.count.E{color:var(--error)}.count.W,.count.fill{color:var(--doubt)}
.count.I{color:var(--muted);font-weight:400}.count.answered{color:var(--good)}
.todo{font-weight:700}
.mend{background:#e8f3ff;border:1px solid #b6d4f0;border-radius:.4rem;padding:.6rem 1.2rem;margin:1.2rem 0}
.mend h2{margin:.2rem 0 .3rem}
.mend ul,.mend ol{margin:.3rem 0;padding-left:1.4rem}.mend li{margin:.25rem 0}
.mend .see{font-size:.9rem;margin-left:.5rem}
.mend .change{font-size:1.06rem;font-weight:700}
.findings{list-style:none;margin:0;padding:0}
.findings li{background:var(--paper);border:1px solid var(--soft);border-left:.35rem solid var(--line);border-radius:.3rem;
margin:.5rem 0;padding:.55rem .9rem .55rem 3.2rem;position:relative;scroll-margin-top:1rem}
.findings li:target{outline:3px solid var(--link)}
.findings li.E{border-left-color:var(--error)}.findings li.W,.findings li.fill{border-left-color:#d29922}
.findings p{margin:.15rem 0}
.findings .answer{border-top:1px solid var(--soft);margin-top:.4rem;padding-top:.3rem}
.said{white-space:pre-line;overflow-wrap:anywhere}
.badge{position:absolute;left:.8rem;top:.65rem}
.no{display:inline-block;min-width:1.45rem;height:1.45rem;line-height:1.45rem;padding:0 .3rem;border-radius:.75rem;
background:var(--muted);color:#fff;font-size:.82rem;text-align:center;text-decoration:none;font-weight:700}
.no.E{background:var(--error)}.no.W,.no.fill{background:var(--doubt)}
td .no,th .no{min-width:1.15rem;height:1.15rem;line-height:1.15rem;font-size:.7rem;margin-left:.2rem;vertical-align:text-top}
.kind{font-weight:700;margin-right:.4rem}.E>.kind{color:var(--error)}.W>.kind,.fill>.kind{color:var(--doubt)}
.id{color:var(--muted);font-size:.85rem;font-family:Consolas,Menlo,monospace}
.scroll{overflow-x:auto;background:var(--paper);border:1px solid var(--soft);border-radius:.3rem;padding:.6rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
table.form{min-width:46rem}
table.form th,table.form td{border:1px solid var(--line);padding:.28rem .4rem;text-align:center;vertical-align:middle}
table.form th{font-weight:400;background:#f3f6f9}
table.form th.row{text-align:left}
table.form .en{display:block;line-height:1.25;font-size:.74rem}
table.form thead th,table.form th.cap{background:#e9eef4;font-weight:700}
table.form thead .en,table.form th.cap .en{font-weight:400}
td.v{font-variant-numeric:tabular-nums;min-width:3.4rem}td.z{color:var(--muted)}
td.E{background:var(--error-soft)}td.W,td.fill{background:var(--doubt-soft)}
td.hit{scroll-margin:6rem;outline:3px solid var(--error);outline-offset:-3px;font-weight:700;font-size:1.1em}
td.hit:target{background:#ffd9d4}td.hit.some{outline-style:dashed}
td .to{display:block;color:var(--link);font-size:.8rem;font-weight:700;white-space:nowrap}
td .blank,td .gone{color:var(--doubt);font-size:.76rem}td .gone{color:var(--muted)}
td .sure{border-bottom:2px dotted var(--link)}
td .either{display:block;color:var(--muted);font-size:.76rem}
.legend{font-size:.86rem;color:var(--muted);margin:.5rem 0 0}.legend span{margin-right:1.2rem;white-space:nowrap}
.legend i{display:inline-block;width:1.1rem;height:.9rem;border:1px solid var(--line);vertical-align:-.1rem;margin-right:.3rem}
.legend i.E{background:var(--error-soft)}.legend i.W{background:var(--doubt-soft)}.legend i.hit{outline:3px solid var(--error);outline-offset:-2px;border:0}
table.plain th,table.plain td{text-align:left;padding:.32rem .8rem .32rem 0;border-bottom:1px solid var(--soft);vertical-align:top}
table.plain th{font-weight:700;white-space:nowrap}table.plain td.num{text-align:right;font-variant-numeric:tabular-nums}
.note{background:var(--doubt-soft);border-radius:.3rem;padding:.5rem .9rem;margin:.5rem 0}
details{margin:.8rem 0}summary{cursor:pointer;font-weight:700;padding:.3rem 0}
footer{border-top:1px solid var(--soft);margin-top:2.5rem;padding:1rem 0 2rem;color:var(--muted);font-size:.85rem;overflow-wrap:anywhere}
.quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:40rem){table.form{min-width:38rem}table.form .en{display:none}h1{font-size:1.2rem}.status{grid-template-columns:1fr;padding:.8rem 1rem}
.status .verdict .en{display:inline;margin-left:.5rem}.findings li{padding-left:2.7rem}.badge{left:.55rem}
.scroll{padding:0;border-left:0;border-right:0;margin:0 -1rem;border-radius:0}.legend span{white-space:normal}}
@media print{body{background:#fff;font-size:10pt}.scroll{overflow:visible;border:0;padding:0}table.form{min-width:0}
a{color:inherit;text-decoration:none}.skip{display:none}td,.no{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`;
