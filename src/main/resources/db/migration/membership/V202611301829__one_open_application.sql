-- nodes stopped
-- Who is known asks to join once: what is asked again waits with the first, and whoever was asked twice by two windows is answered once.
update membership.application a set state = 'WITHDRAWN'
    where a.state = 'APPLIED' and a.party is not null and exists (select from membership.application b
        where b.organisation = a.organisation and b.party = a.party and b.state = 'APPLIED'
            and (b.made_at, b.id) < (a.made_at, a.id));
create unique index application_once on membership.application (organisation, party)
    where state = 'APPLIED' and party is not null;
