package org.fabcom.agenda.openings;

import module java.base;
import org.fabcom.agenda.Away;
import org.fabcom.agenda.Span;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.counts.SharedAnswers;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** The times of openings that are free now: of those who still are mediators, while they have no other meeting. */
@Repository
record Slots(Openings openings, Rights rights, ObjectProvider<Away> away, Sql db, Clock clock) {

    private static final Duration HORIZON = Duration.ofDays(92);

    /** A time that can be taken. */
    record Slot(OpenHours opening, Span span) {

        /** What a form sends for it. */
        String value() {
            return opening.id() + "@" + span.start();
        }
    }

    private record Taken(PartyId person, Instant from, Instant to) {}

    /** Somebody opens theirs, whether a time is free today or not. */
    boolean opened() {
        return !openings.open().isEmpty();
    }

    /** Of all mediators, the next first. */
    List<Slot> free() {
        return free(SharedAnswers.of(List.of("agenda.openings"), openings::open));
    }

    List<Slot> free(PartyId mediator) {
        return free(openings.of(mediator));
    }

    private List<Slot> free(List<OpenHours> some) {
        var now = clock.instant();
        var mediators = mediators();
        var open = some.stream()
                .filter(it -> !it.closed() && mediators.contains(it.mediator()))
                .toList();
        var asked = open.stream().map(OpenHours::mediator).collect(Collectors.toSet());
        var taken = taken(asked, now);
        var away = away(asked);
        return open.stream()
                .flatMap(it -> slots(it, it.soonest(now), now, taken, away))
                .sorted(Comparator.comparing((Slot it) -> it.span().startsAt())
                        .thenComparing(it -> it.opening().id()))
                .toList();
    }

    /** The time that was asked for, if it is free; whoever has asked before may take it until it begins. */
    Optional<Slot> free(OpenHours opening, LocalDateTime start, boolean askedBefore) {
        var now = clock.instant();
        if (opening.closed() || !mediators().contains(opening.mediator())) return Optional.empty();
        return slots(
                        opening,
                        askedBefore ? now : opening.soonest(now),
                        now,
                        taken(Set.of(opening.mediator()), now),
                        away(Set.of(opening.mediator())))
                .filter(it -> it.span().start().equals(start))
                .findFirst();
    }

    private List<Away.Days> away(Set<PartyId> mediators) {
        return mediators.isEmpty()
                ? List.of()
                : SharedAnswers.of(
                        List.of("agenda.away", mediators, Days.today(clock)),
                        () -> away.stream()
                                .flatMap(it -> it.of(mediators).stream())
                                .toList());
    }

    private static Stream<Slot> slots(
            OpenHours it, Instant soonest, Instant now, List<Taken> taken, List<Away.Days> away) {
        return it.times(now)
                .filter(span -> span.startsAt().isAfter(soonest))
                .filter(span -> away.stream()
                        .noneMatch(one -> one.covers(it.mediator(), span.start().toLocalDate())))
                .filter(span -> taken.stream()
                        .noneMatch(one -> one.person().equals(it.mediator())
                                && one.from().isBefore(span.endsAt())
                                && one.to().isAfter(span.startsAt())))
                .map(span -> new Slot(it, span));
    }

    /** What they called off themselves is not offered again either. */
    private List<Taken> taken(Set<PartyId> mediators, Instant now) {
        if (mediators.isEmpty()) return List.of();
        var today = LocalDate.ofInstant(now, Span.ZONE); // what was over before now takes nothing
        return SharedAnswers.of(
                List.of("agenda.taken", mediators, today),
                () -> db.sql("""
                select p.party, m.starts_at, m.ends_at from agenda.meeting m join agenda.meeting_party p on p.meeting = m.id
                where (m.state = 'PLANNED' or m.called_off_for = 'TEAM' and m.subject_kind = 'agenda.opening') and p.party = any (:mediators) and m.ends_at > :now and m.starts_at < :horizon
                """)
                        .param("mediators", Rows.ids(mediators))
                        .param("now", today.atStartOfDay(Span.ZONE).toInstant())
                        .param(
                                "horizon",
                                Times.sql(today.plusDays(1)
                                        .atStartOfDay(Span.ZONE)
                                        .toInstant()
                                        .plus(HORIZON)))
                        .list((row, n) -> new Taken(
                                Rows.party(row, "party"), Times.read(row, "starts_at"), Times.read(row, "ends_at"))));
    }

    private Set<PartyId> mediators() {
        return SharedAnswers.of(List.of("people.holders"), rights::holders).stream()
                .filter(it -> it.role() == InstanceRole.MEDIATOR)
                .map(RoleHolder::person)
                .collect(Collectors.toSet());
    }
}
