import fs from 'fs';
const names=`arrow-down arrow-down-left arrow-left arrow-left-right arrow-right arrow-up arrow-up-right banknote bell bookmark building-2 calendar check chevron-right circle-alert circle-question-mark circle-user-round clock copy credit-card download external-link eye eye-off euro file-text fingerprint-pattern flag globe hand handshake history hourglass house inbox info key-round languages laptop leaf link list-filter lock lock-open log-in log-out mail map map-pin menu message-circle minus monitor moon package pause pencil phone plus printer qr-code refresh-cw save scale search server settings shield-check sprout store sun sun-moon table trash-2 triangle-alert undo-2 upload user-plus users vote wrench x`.split(/\s+/);
let out=[];
for(const n of names){
  const p=`node_modules/lucide-static/icons/${n}.svg`;
  if(!fs.existsSync(p)){console.error('missing',n);continue}
  let s=fs.readFileSync(p,'utf8').replace(/<!--[\s\S]*?-->/g,'');
  s=s.replace(/<svg[\s\S]*?>/,'').replace('</svg>','').replace(/\s*\n\s*/g,'').replace(/ \/>/g,'/>').trim();
  out.push(n+'\t'+s);
}
fs.writeFileSync('icons.txt',out.join('\n')+'\n'); console.error(out.length);
