-- A meeting that has its act was held: nobody is asked again whether somebody came.
update agenda.meeting m set turnout = 'CAME', turnout_by = a.mediator, turnout_at = a.noted_at
from acts.act a
where a.meeting = m.id and a.withdrawn_at is null and m.turnout is null and m.state = 'PLANNED' and m.starts_at <= now();
