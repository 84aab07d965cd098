package org.fabcom.plan.demo;

import module java.base;
import org.fabcom.acts.Act;
import org.fabcom.acts.Acts;
import org.fabcom.agenda.meetings.Meeting;
import org.fabcom.agenda.meetings.Meetings;
import org.fabcom.agenda.meetings.Subject;
import org.fabcom.agenda.meetings.Turnout;
import org.fabcom.cases.Case;
import org.fabcom.cases.Cases;
import org.fabcom.cases.demo.InventedTalks;
import org.fabcom.diagnosis.demo.Cast;
import org.fabcom.diagnosis.demo.Days;
import org.fabcom.diagnosis.demo.Story;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.plan.Plans;
import org.fabcom.plan.way.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The acts that the mediators of the invented territory noted over two years, each the evening of its day; the first year was
 * much like the second, with a quarter less.
 */
@Component
@Order(85) // after the accompaniments
record InventedActs(Cast cast, Acts acts, Cases cases, Plans plans, Meetings meetings, Clock clock)
        implements DemoData {

    private static final int FEWER_BEFORE = 4;

    @Override
    public void fill() {
        var days = new Days(LocalDate.ofInstant(clock.instant(), Story.ZONE));
        var story = new Story(days);
        var telling = new Telling(days, cast.names());
        int nth = 0;
        for (var it : DemoFile.read("acts.yml", InventedAct.class)) {
            story.on(it.day(), it.by(), () -> telling.note(it));
            if (nth++ % FEWER_BEFORE == 0) continue;
            var before = it.yearBefore();
            story.on(before.day(), it.by(), () -> telling.note(before));
        }
        story.tell();
        telling.held.forEach((meeting, mediator) -> meetings.note(meeting, Turnout.CAME, mediator));
    }

    /** One filling, with what it has looked up. */
    private final class Telling {

        private final Days days;
        private final Cast.Names names;
        private final Map<PartyId, List<Case>> files = new HashMap<>();
        /** Told at an hour of the day at which some of them had not begun: what became of them is said afterwards. */
        private final Map<UUID, PartyId> held = new HashMap<>();

        Telling(Days days, Cast.Names names) {
            this.days = days;
            this.names = names;
        }

        void note(InventedAct it) {
            var mediator = names.person(it.by());
            var helped = Optional.ofNullable(it.of()).map(names::organisation);
            var file = helped.flatMap(one -> file(one.id(), mediator, days.day(it.day())));
            var content = new Act.Content(
                    days.day(it.day()),
                    it.minutes(),
                    where(it),
                    it.themes(),
                    it.procedures(),
                    it.equipment(),
                    it.form(),
                    new Act.Participants(it.with() == null ? Set.of() : Set.of(names.person(it.with())), it.margins()),
                    helped.map(one -> Set.of(one.id())).orElse(Set.of()),
                    file.map(one -> one.id().value()).orElse(null),
                    file.map(one -> meeting(one, days.day(it.day()))).orElse(null),
                    items(it, file),
                    days.words(it.note()));
            acts.note(Ids.next(), mediator, content);
            var meeting = content.meeting();
            if (meeting != null) held.put(meeting, mediator);
        }

        private Act.Where where(InventedAct it) {
            return it.at() == null
                    ? new Act.Where(Act.Place.REMOTE, null, null, "")
                    : new Act.Where(
                            Act.Place.STRUCTURE, names.organisation(it.at()).id(), null, "");
        }

        /** The accompaniment of this organisation that was open that day, with this mediator. */
        private Optional<Case> file(PartyId organisation, PartyId mediator, LocalDate day) {
            return files.computeIfAbsent(organisation, cases::of).stream()
                    .filter(it -> mediator.equals(it.mediator()))
                    .filter(it -> !day(it.request().openedAt()).isAfter(day))
                    .findFirst();
        }

        private static LocalDate day(Instant at) {
            return LocalDate.ofInstant(at, Story.ZONE);
        }

        /** The meeting that was held about it that day. */
        private @Nullable UUID meeting(Case file, LocalDate day) {
            return meetings.about(new Subject(InventedTalks.CASE, file.id().value())).stream()
                    .filter(it ->
                            it.span() != null && it.span().start().toLocalDate().equals(day))
                    .map(Meeting::id)
                    .findFirst()
                    .orElse(null);
        }

        private List<UUID> items(InventedAct it, Optional<Case> file) {
            if (it.tool() == null) return List.of();
            return file.flatMap(one -> plans.of(one.id())).stream()
                    .flatMap(plan -> plans.items(plan.id()).stream())
                    .filter(item -> item.subject().tool().equals(it.tool()))
                    .map(Item::id)
                    .toList();
        }
    }
}
