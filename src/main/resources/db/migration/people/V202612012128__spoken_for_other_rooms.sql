-- nodes stopped: people.hold_account says it all
comment on function people.spoken(text) is 'for other rooms: by what people are looked for: no capitals, accents, ligatures, hyphens, apostrophes';
drop function people.hold_staying(uuid);
