package org.fabcom.accompaniers;

import module java.base;
import org.fabcom.agenda.FreeTime;
import org.fabcom.agenda.Permanence;
import org.fabcom.agenda.When;
import org.fabcom.cases.mediators.UsualDelay;
import org.fabcom.diagnosis.result.Welcome;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.faces.Faces;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who takes people by the hand here: mediators who describe themselves in the directory, how long one usually waits, and where
 * one comes without appointment. Asked for each sheet, so a copy stays for a minute. Thread-safe.
 */
@Component
class WelcomeHere implements Welcome, Caches.Cache {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int SHOWN = 2;

    private final Sql db;
    private final Faces faces;
    private final UsualDelay delay;
    private final Permanence.Register permanences;
    private final FreeTime free;
    private final When when;
    private final Clock clock;
    private volatile @Nullable Copy copy;

    private record Somebody(PartyId person, String name) {}

    private record Copy(
            List<Somebody> team, @Nullable Integer days, Optional<Permanence> next, String booking, Instant until) {}

    WelcomeHere(
            Sql db,
            Faces faces,
            UsualDelay delay,
            Permanence.Register permanences,
            FreeTime free,
            When when,
            Clock clock) {
        this.faces = faces;
        this.free = free;
        this.db = db;
        this.delay = delay;
        this.permanences = permanences;
        this.when = when;
        this.clock = clock;
    }

    @Override
    public Hands hands(Page page) {
        var now = clock.instant();
        var known = copy;
        if (known == null || !known.until().isAfter(now)) {
            var booking = free.door(page).map(LinkView::url).orElse("");
            known = new Copy(team(), delay.days().orElse(null), permanences.next(now), booking, now.plus(KEPT));
            copy = known;
        }
        var door = known.next()
                .map(it -> When.dayOfYear(it.span().start().toLocalDate(), page.locale()) + ", "
                        + when.hours(it.span(), page.locale()) + ", " + it.where())
                .orElse("");
        var names = known.team().stream().map(Somebody::name).toList();
        var people = known.team().stream().map(Somebody::person).toList();
        return new Hands(names, faces.shown(people, page.visitor()), known.days(), door, known.booking());
    }

    @Override
    public void clear() {
        copy = null;
    }

    /** First names, of those who chose to be read by everybody. */
    private List<Somebody> team() {
        return db.sql("""
                select r.person, p.name from people.role_of r join people.party_card p on p.id = r.person
                join accompaniers.accompanier a on a.party = r.person
                where r.role = 'MEDIATOR' and a.hidden_at is null and a.availability <> 'FULL'
                order by a.said_at, p.name limit :shown
                """)
                .param("shown", SHOWN)
                .list((row, n) -> new Somebody(
                        Rows.party(row, "person"), row.getString("name").strip().split("\\s+")[0]));
    }
}
