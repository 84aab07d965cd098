package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.calendar.CalendarEntry;
import org.fabcom.agenda.calendar.Calendars;
import org.fabcom.governance.assemblies.Assembly.Held;
import org.fabcom.governance.ballots.Ballots.Answer;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.governance.bodies.Electors;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.post.Letter;
import org.fabcom.post.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** From a draft to what every elector is sent: refused while the notice is too short or a text is missing (G16). Thread-safe. */
@Component
public class Convening {

    /** What came of it. */
    public sealed interface Convened {
        record Done(int mailed, int paper) implements Convened {}

        record NotADraft() implements Convened {}

        record NoItem() implements Convened {}

        record TextMissing(AgendaItem item) implements Convened {}

        /** Hands cannot be seen from afar, nor on site by those who are elsewhere. */
        record WayWrong(AgendaItem item) implements Convened {}

        record NoPlace() implements Convened {}

        record NoLink() implements Convened {}

        /** Statutes must allow to take part from afar. */
        record NoBasis() implements Convened {}

        /** @param days from today to the assembly; @param needed by the statutes; @param earliest the day that would do */
        record TooShort(long days, int needed, LocalDate earliest) implements Convened {}

        /** Nobody is called for an hour that is gone. */
        record HourGone() implements Convened {}

        record RecordDateLate() implements Convened {}

        record Nobody() implements Convened {}

        /** What ballots say; code and arguments of its sentence. */
        record Refused(String code, List<Object> args) implements Convened {}
    }

    private static final Duration LASTING = Duration.ofHours(3);

    private final Assemblies assemblies;
    private final Agenda agenda;
    private final Convocations convocations;
    private final ConvocationText text;
    private final Quorums quorums;
    private final Electors electors;
    private final Resolutions resolutions;
    private final People people;
    private final Outbox outbox;
    private final Calendars calendars;
    private final Settings settings;
    private final Clock clock;

    Convening(
            Assemblies assemblies,
            Agenda agenda,
            Convocations convocations,
            ConvocationText text,
            Quorums quorums,
            Electors electors,
            Resolutions resolutions,
            People people,
            Outbox outbox,
            Calendars calendars,
            Settings settings,
            Clock clock) {
        this.assemblies = assemblies;
        this.agenda = agenda;
        this.convocations = convocations;
        this.text = text;
        this.quorums = quorums;
        this.electors = electors;
        this.resolutions = resolutions;
        this.people = people;
        this.outbox = outbox;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /** What stands in the way today; empty: it may be convened. */
    public Optional<Convened> obstacle(Assembly it) {
        if (!it.draft()) return Optional.of(new Convened.NotADraft());
        var items = agenda.of(it.id());
        if (items.isEmpty()) return Optional.of(new Convened.NoItem());
        for (var item : items) {
            if (item.resolution() && item.said().text().isBlank()) return Optional.of(new Convened.TextMissing(item));
            if (item.resolution() && !allowed(it.said().held(), item.said().way()))
                return Optional.of(new Convened.WayWrong(item));
        }
        var said = it.said();
        if (said.held() != Held.ONLINE && said.place().isBlank()) return Optional.of(new Convened.NoPlace());
        if (said.held().afar() && said.link().isBlank()) return Optional.of(new Convened.NoLink());
        if (said.held().afar() && said.remoteBasis().isBlank()) return Optional.of(new Convened.NoBasis());
        if (said.recordDate().isAfter(it.day())) return Optional.of(new Convened.RecordDateLate());
        return notice(it);
    }

    public static boolean allowed(Held held, AgendaItem.Way way) {
        return switch (held) {
            case ON_SITE -> way != AgendaItem.Way.BOTH;
            case ONLINE -> way == AgendaItem.Way.SCREEN;
            case HYBRID -> way != AgendaItem.Way.HANDS;
        };
    }

    /** The first day for which it may still be convened today, where the one that is said comes before it. */
    public Optional<LocalDate> tooNear(UUID body, Assembly.Said said) {
        var first = Days.today(clock).plusDays(quorums.noticeDays(body, said.day()));
        return said.day().isBefore(first) ? Optional.of(first) : Optional.empty();
    }

    private Optional<Convened> notice(Assembly it) {
        var today = Days.today(clock);
        long days = ChronoUnit.DAYS.between(today, it.day());
        int needed = quorums.noticeDays(it.body(), it.day());
        if (days >= needed && !it.said().startsAt().isAfter(clock.instant()))
            return Optional.of(new Convened.HourGone());
        return days >= needed
                ? Optional.empty()
                : Optional.of(new Convened.TooShort(days, needed, today.plusDays(needed)));
    }

    /** The last day on which members can have an item added: what they are sent again must come in time too. */
    public LocalDate askUntil(Assembly it) {
        return it.day().minusDays(quorums.noticeDays(it.body(), it.day()));
    }

    @Transactional
    public Convened convene(UUID id, Body body, PartyId by) {
        var it = assemblies.lock(id);
        var obstacle = obstacle(it);
        if (obstacle.isPresent()) return obstacle.get();
        if (able(it, body).isEmpty()) return new Convened.Nobody();
        assemblies.state(id, Assembly.State.CONVENED);
        for (var item : agenda.of(id)) {
            agenda.freeze(item);
            if (!item.resolution()) continue;
            if (resolutions.announce(it, body, item.id(), by) instanceof Answer.Refused(var code, var args)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Convened.Refused(code, args);
            }
        }
        return send(assemblies.find(id).orElseThrow(), body, by);
    }

    /** Members had an item added: a new version of the agenda goes to everybody, in time. */
    @Transactional
    public Convened add(UUID id, Body body, AgendaItem.Said said, PartyId by) {
        var it = assemblies.lock(id);
        var notice = notice(it);
        if (notice.isPresent()) return notice.get();
        if (agenda.of(id).size() >= Agenda.MOST)
            return new Convened.Refused("governance.item.many", List.of(Agenda.MOST));
        int version = assemblies.nextAgenda(id);
        var item = agenda.add(id, said, version, true);
        agenda.freeze(item);
        if (resolutions.announce(it, body, item.id(), by) instanceof Answer.Refused(var code, var args)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Convened.Refused(code, args);
        }
        return send(assemblies.find(id).orElseThrow(), body, by);
    }

    private List<Elector> able(Assembly it, Body body) {
        return electors.on(body, it.said().recordDate()).stream()
                .filter(Elector::entitled)
                .toList();
    }

    private Convened send(Assembly it, Body body, PartyId by) {
        var items = agenda.of(it.id());
        var content = text.of(it, body, items);
        var documents = text.documents(content, items);
        var added = text.added(it, items);
        int mailed = 0;
        int paper = 0;
        for (var elector : able(it, body)) {
            var person = elector.person();
            var account = person == null ? Optional.<Person>empty() : people.find(person);
            account.ifPresent(to -> outbox.put(letter(it, body, to, content, added)));
            convocations.add(
                    it.id(),
                    it.agendaVersion(),
                    person,
                    elector.name(),
                    elector.college(),
                    account.map(to -> to.email().text()).orElse(""),
                    documents,
                    by);
            if (account.isPresent()) mailed++;
            else paper++;
        }
        return new Convened.Done(mailed, paper);
    }

    /** Arguments: name, assembly, when, where, items added since. */
    private Letter letter(Assembly it, Body body, Person to, String content, String added) {
        var where = Stream.of(it.said().place(), it.said().link())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
        var locale = Locale.of(to.language());
        var key = it.agendaVersion() == 1 ? "governance.mail.convocation" : "governance.mail.renewed";
        return Letter.answering(
                        to.email().text(),
                        to.name(),
                        to.language(),
                        key,
                        settings.url(it.url()),
                        to.name(),
                        text.title(it, body, locale),
                        text.when(it, locale),
                        where,
                        added)
                .with(new Letter.Attachment(ConvocationText.fileName(), "text/plain; charset=UTF-8", content))
                .with(invitation(it, body, false));
    }

    /** For calendars; the one that takes it out of them again has a higher number. */
    private Letter.Attachment invitation(Assembly it, Body body, boolean cancelled) {
        var start = LocalDateTime.ofInstant(it.said().startsAt(), Days.ZONE);
        var entry = CalendarEntry.once(
                calendars.uid(it.id()),
                it.agendaVersion() + (cancelled ? 1 : 0),
                clock.instant(),
                new Span(start, start.plus(LASTING)),
                text.title(it, body),
                "",
                it.said().place(),
                settings.url(it.url()),
                cancelled);
        return new Letter.Attachment(
                "invitation.ics",
                "text/calendar; charset=UTF-8; method=" + (cancelled ? "CANCEL" : "REQUEST"),
                calendars.message(entry));
    }

    /** Nobody meets: those who were convened are told. */
    @Transactional
    public boolean cancel(UUID id, Body body, PartyId by) {
        var it = assemblies.lock(id);
        if (it.state() != Assembly.State.CONVENED && !it.draft()) return false;
        assemblies.state(id, Assembly.State.CANCELLED);
        if (it.draft()) return true;
        resolutions.annul(it, by);
        convocations.of(id).stream()
                .filter(sent -> sent.person() != null && sent.agendaVersion() == it.agendaVersion())
                .flatMap(sent -> Optional.ofNullable(sent.person()).flatMap(people::find).stream())
                .forEach(to -> outbox.put(cancelled(it, body, to)));
        return true;
    }

    /** Arguments: name, assembly, when. */
    private Letter cancelled(Assembly it, Body body, Person to) {
        var locale = Locale.of(to.language());
        return Letter.answering(
                        to.email().text(),
                        to.name(),
                        to.language(),
                        "governance.mail.cancelled",
                        null,
                        to.name(),
                        text.title(it, body, locale),
                        text.when(it, locale))
                .with(invitation(it, body, true));
    }
}
