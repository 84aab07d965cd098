import fs from 'fs';
const names=`arrow-down arrow-down-left arrow-left arrow-left-right arrow-right arrow-up arrow-up-right banknote bell bike book-open bookmark building-2 calendar check chevron-right circle-alert circle-question-mark circle-user-round clock copy credit-card cup-soda disc-3 download drill euro external-link eye eye-off file-text fingerprint-pattern flag gift globe graduation-cap hand hand-heart handshake history hourglass house inbox info key-round lamp languages laptop leaf link list-filter lock lock-open log-in log-out mail map map-pin menu message-circle minus monitor moon package pause pencil phone plug plus printer qr-code receipt refresh-cw save scale search server settings shield-check shirt shopping-bag sofa sprout store sun sun-moon table tag toy-brick trash-2 triangle-alert undo-2 upload user-plus users vote wrench x`.split(/\s+/);
let out=[];
for(const n of names){
  const p=`node_modules/lucide-static/icons/${n}.svg`;
  if(!fs.existsSync(p)){console.error('missing',n);continue}
  let s=fs.readFileSync(p,'utf8').replace(/<!--[\s\S]*?-->/g,'');
  s=s.replace(/<svg[\s\S]*?>/,'').replace('</svg>','').replace(/\s*\n\s*/g,'').replace(/ \/>/g,'/>').trim();
  out.push(n+'\t'+s);
}
fs.writeFileSync('icons.txt',out.join('\n')+'\n'); console.error(out.length);
