package org.fabcom.agenda.evaluations;

import module java.base;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Happening;
import org.fabcom.agenda.registrations.Registration;
import org.fabcom.agenda.registrations.Registrations;
import org.fabcom.agenda.registrations.State;
import org.fabcom.agenda.workshops.Workshops;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what people say of the aims. Who has answered is kept, what they answered is added to the counts and forgotten: nobody
 * can look it up, not even them. An answer by the link waits until others are told with it: five first, then three by three; the
 * last ones of a date may wait for ever. Thread-safe.
 */
@Repository
public class Evaluations {

    private final Sql db;
    private final Workshops workshops;
    private final Dates dates;
    private final Registrations registrations;
    private final Clock clock;

    Evaluations(Sql db, Workshops workshops, Dates dates, Registrations registrations, Clock clock) {
        this.db = db;
        this.workshops = workshops;
        this.dates = dates;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** What came of an answer. */
    public enum Given {
        COUNTED,
        ALREADY,
        /** Too early, too late, cancelled, or not one of those who come. */
        CLOSED,
        /** Not an answer from 1 to 4 to each aim. */
        INCOMPLETE
    }

    /** Whether this person may say it now; they may have said it already. */
    boolean open(Registration it, Happening date, Moment moment) {
        boolean comes = it.state() == State.CONFIRMED || it.state() == State.CAME;
        return comes && moment.open(date, clock.instant());
    }

    boolean given(UUID registration, Moment moment) {
        return db.sql(
                        "select exists (select from agenda.evaluation_given where registration = :id and moment = :moment)")
                .param("id", registration, "moment", moment.name())
                .single(Boolean.class);
    }

    /** @param degrees one for each aim, in their order */
    @Transactional
    public Given give(Registration asked, Moment moment, List<Integer> degrees) {
        dates.lock(asked.occurrence());
        var it = registrations.find(asked.id()).orElseThrow();
        var date = dates.find(it.occurrence()).orElseThrow();
        if (!open(it, date, moment) || !workshops.hold(date.event())) return Given.CLOSED;
        int aims = workshops.of(date.event()).aims().size();
        if (aims == 0) return Given.CLOSED;
        if (degrees.size() != aims || degrees.stream().anyMatch(d -> d < 1 || d > Degrees.HIGHEST))
            return Given.INCOMPLETE;
        int first = db.sql("insert into agenda.evaluation_given values (:id, :moment) on conflict do nothing")
                .param("id", it.id(), "moment", moment.name())
                .update();
        if (first == 0) return Given.ALREADY;
        for (int i = 0; i < aims; i++) hold(date.id(), moment, i + 1, degrees.get(i));
        if (waiting(date.id(), moment) >= wanted(date.id(), moment)) tell(date.id(), moment);
        return Given.COUNTED;
    }

    private void hold(UUID occurrence, Moment moment, int aim, int degree) {
        db.sql("""
                insert into agenda.evaluation (occurrence, moment, way, aim, degree, number)
                values (:occurrence, :moment, 'HELD', :aim, :degree, 1)
                on conflict (occurrence, moment, way, aim, degree) do update set number = agenda.evaluation.number + 1
                """)
                .param("occurrence", occurrence, "moment", moment.name(), "aim", aim, "degree", degree)
                .update();
    }

    /** How many people gave an answer by the link that is not told yet. */
    int waiting(UUID date, Moment moment) {
        return people(date, moment, "HELD");
    }

    /**
     * How many have to wait before they are told: who reads what is told before and after never learns what one person
     * answered (A41).
     */
    private int wanted(UUID date, Moment moment) {
        return people(date, moment, "LINK") == 0 ? Degrees.ENOUGH : Degrees.MORE;
    }

    private int people(UUID date, Moment moment, String way) {
        return db.sql("""
                select coalesce(sum(number), 0) from agenda.evaluation
                where occurrence = :date and moment = :moment and way = :way and aim = 1
                """)
                .param("date", date, "moment", moment.name(), "way", way)
                .single(Integer.class);
    }

    private void tell(UUID date, Moment moment) {
        db.sql("""
                with waiting as (delete from agenda.evaluation
                    where occurrence = :date and moment = :moment and way = 'HELD' returning aim, degree, number)
                insert into agenda.evaluation as told (occurrence, moment, way, aim, degree, number)
                select :date, :moment, 'LINK', aim, degree, number from waiting
                on conflict (occurrence, moment, way, aim, degree) do update set number = told.number + excluded.number
                """).param("date", date, "moment", moment.name()).update();
    }

    /** The answers on paper of a date, counted by the organisers: they take the place of what was typed before. */
    @Transactional
    boolean paper(UUID occurrence, List<Degrees> before, List<Degrees> after) {
        dates.lock(occurrence);
        var date = dates.find(occurrence).orElseThrow();
        if (Moment.closed(date, clock.instant()) || date.cancelled() || !workshops.hold(date.event())) return false;
        int aims = workshops.of(date.event()).aims().size();
        if (before.size() != aims || after.size() != aims) return false;
        paper(date, Moment.BEFORE, before);
        paper(date, Moment.AFTER, after);
        return true;
    }

    private void paper(Happening date, Moment moment, List<Degrees> aims) {
        db.sql("delete from agenda.evaluation where occurrence = :id and moment = :moment and way = 'PAPER'")
                .param("id", date.id(), "moment", moment.name())
                .update();
        for (int i = 0; i < aims.size(); i++)
            for (int degree = 1; degree <= Degrees.HIGHEST; degree++)
                if (aims.get(i).of(degree) > 0)
                    db.sql("insert into agenda.evaluation values (:id, :moment, 'PAPER', :aim, :degree, :number)")
                            .param("id", date.id())
                            .param("moment", moment.name())
                            .param("aim", i + 1)
                            .param("degree", degree)
                            .param("number", aims.get(i).of(degree))
                            .update();
    }

    /** What was typed from paper. */
    Progress onPaper(UUID occurrence, int aims) {
        return of(List.of(occurrence), aims, "and way = 'PAPER'").getOrDefault(occurrence, Progress.none(aims));
    }

    /** What is told of each date. */
    Map<UUID, Progress> of(Collection<UUID> occurrences, int aims) {
        return of(occurrences, aims, "and way <> 'HELD'");
    }

    Progress of(Happening date) {
        int aims = workshops.of(date.event()).aims().size();
        return of(List.of(date.id()), aims).getOrDefault(date.id(), Progress.none(aims));
    }

    /** What everybody may read: dates on which nobody answers any more, each with five answers or more. */
    Progress shared(UUID event) {
        var now = clock.instant();
        int aims = workshops.of(event).aims().size();
        var over = dates.of(event).stream()
                .filter(it -> Moment.closed(it, now))
                .map(Happening::id)
                .toList();
        var all = Progress.none(aims);
        for (var it : of(over, aims).values()) all = all.plus(it.shareable());
        return all;
    }

    private Map<UUID, Progress> of(Collection<UUID> occurrences, int aims, String which) {
        if (occurrences.isEmpty()) return Map.of();
        var counts = new HashMap<UUID, int[][][]>();
        db.sql("select occurrence, moment, aim, degree, sum(number) as number from agenda.evaluation "
                        + "where occurrence in (:ids) " + which + " group by occurrence, moment, aim, degree")
                .param("ids", occurrences)
                .query(row -> {
                    int aim = row.getInt("aim") - 1;
                    if (aim >= aims) return;
                    var of = counts.computeIfAbsent(
                            row.getObject("occurrence", UUID.class), it -> new int[2][aims][Degrees.HIGHEST]);
                    of[Moment.valueOf(row.getString("moment")).ordinal()][aim][row.getInt("degree") - 1] =
                            row.getInt("number");
                });
        var progress = new HashMap<UUID, Progress>();
        counts.forEach((id, of) -> progress.put(id, progress(of, aims)));
        return progress;
    }

    private static Progress progress(int[][][] counts, int aims) {
        var all = new ArrayList<Progress.Of>();
        for (int i = 0; i < aims; i++) all.add(new Progress.Of(Degrees.of(counts[0][i]), Degrees.of(counts[1][i])));
        return new Progress(all);
    }
}
