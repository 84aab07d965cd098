package org.fabcom.agenda.intake;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.agenda.intake.EventIntake.Brought;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.MatchField;
import org.fabcom.imports.matching.NamedRows;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.TableRow;
import org.fabcom.imports.reading.WrittenDay;
import org.fabcom.people.intake.Answerable;
import org.fabcom.people.intake.OrganisationsMeant;
import org.fabcom.web.render.LocalizedText.Heading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code events}: calendars (.ics) of other programs, and tables of events. One organisation of this instance holds
 * each: the one that its row names, else the one that whoever imports says for all of them.
 */
@Component
record EventsKind(
        EventIntake intake, Venues venues, OrganisationsMeant organisations, Answerable answerable, Clock clock)
        implements ImportKind {

    private static final String WHO = "structure";
    private static final String WHERE = "commune";

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String label() {
        return "agenda.intake.events";
    }

    @Override
    public List<MatchField> fields() {
        return EventFields.ALL;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return source.entries().stream().limit(20).anyMatch(CalendarFile::is)
                || NamedRows.recognised(
                        source,
                        List.of(
                                MatchField.of(EventFields.TITLE, "").must(),
                                MatchField.of(EventFields.DAY, "").must(),
                                MatchField.of(EventFields.START, "").must()));
    }

    @Override
    public List<Question> questions(ImportSource source) {
        boolean rows = source.entries().stream().noneMatch(CalendarFile::is);
        var asked = new ArrayList<Question>();
        if (!rows || !has(source, EventFields.WHO))
            asked.add(new Question(WHO, "agenda.intake.who", "agenda.intake.who.help", false));
        if (!rows || !has(source, EventFields.COMMUNE))
            asked.add(new Question(WHERE, "agenda.intake.commune", "agenda.intake.commune.help", false));
        return asked;
    }

    private static boolean has(ImportSource source, String heading) {
        return NamedRows.recognised(source, List.of(MatchField.of(heading, "").must()));
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var calendars = source.entries().stream()
                .filter(it -> !source.answers(it) && CalendarFile.is(it))
                .toList();
        if (calendars.isEmpty()) rows(source, report);
        else calendars(calendars, source, report);
    }

    private void calendars(List<ImportSource.Entry> files, ImportSource source, ImportReport report) {
        var by = answerable.here();
        var reader = new CalendarReader(venues, source.answer(WHERE), today());
        var all = new LinkedHashMap<ImportSource.Entry, Map<String, List<CalendarEvent>>>();
        files.forEach(it -> all.put(it, CalendarFile.read(it)));
        report.expect(all.values().stream().mapToInt(Map::size).sum());
        all.forEach((file, events) -> events.forEach((uid, said) -> {
            var place = file.fileName() + ", " + said.getFirst().title();
            report.record(
                    place,
                    () -> told(() -> {
                        var organiser = organisations.by(source.answer(WHO));
                        Outcome outcome = new Outcome.Unchanged();
                        for (var it : reader.read(uid, said)) {
                            var one = intake.take(organiser, it, by);
                            if (one instanceof Outcome.Created) outcome = one;
                        }
                        return outcome;
                    }));
        }));
    }

    private static Outcome told(ImportReport.Record work) {
        try {
            return work.write();
        } catch (NotTaken aside) {
            return new Outcome.Aside(aside.reason());
        }
    }

    private void rows(ImportSource source, ImportReport report) {
        var by = answerable.here();
        NamedRows.each(source, EventFields.ALL, report, (row, place) -> {
            var said = row.cell(EventFields.WHO);
            var organiser = organisations.by(said.isEmpty() ? source.answer(WHO) : said);
            return intake.take(organiser, brought(row, source), by);
        });
    }

    private Brought brought(TableRow row, ImportSource source) {
        var span = span(row);
        var venue = venues.of(
                row.cell(EventFields.WHERE),
                row.cell(EventFields.LINK),
                row.cell(EventFields.COMMUNE),
                source.answer(WHERE));
        var kind = row.cell(EventFields.KIND);
        if (!kind.isEmpty() && EventFields.named(kind).isEmpty())
            throw new NotTaken("imports.said.unknown", new Heading(EventFields.KIND), kind);
        var title = row.cell(EventFields.TITLE);
        var text = row.cell(EventFields.TEXT);
        var plain = CalendarReader.draft(title, text, kind, venue, span, Recurrence.NONE);
        var id = row.cell(EventFields.ID);
        var key = id.isEmpty() ? title + "\n" + span.start() : source.origin() + "\n" + id;
        return new Brought(key, withPlaces(plain, row), Set.of(), Map.of());
    }

    private static EventDraft withPlaces(EventDraft it, TableRow row) {
        var said = row.cell(EventFields.PLACES);
        if (said.isEmpty()) return it;
        int places = said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : 0;
        if (places < 1 || places > EventDraft.MOST_PLACES)
            throw new NotTaken("imports.said.unread.as", new Heading(EventFields.PLACES), said);
        return new EventDraft(
                it.kind(), it.title(), it.description(), it.venue(), true, places, it.span(), it.recurrence());
    }

    private static Span span(TableRow row) {
        var said = row.cell(EventFields.DAY);
        var start = row.cell(EventFields.START);
        var moment = WrittenTime.moment(said);
        if (moment.isPresent()) return CalendarReader.span(moment.get(), end(row, moment.get()));
        var day = WrittenDay.read(said)
                .orElseThrow(() -> new NotTaken("imports.said.unread.as", new Heading(EventFields.DAY), said));
        var hour = WrittenTime.hour(start.isEmpty() ? said : start);
        if (hour.isEmpty() && !start.isEmpty())
            throw new NotTaken("imports.said.unread.as", new Heading(EventFields.START), start);
        if (hour.isEmpty()) return new Span(day.atStartOfDay(), day.atTime(23, 59));
        var from = day.atTime(hour.get());
        return CalendarReader.span(from, end(row, from));
    }

    /** The same day; after midnight, if it ends before it begins. */
    private static @Nullable LocalDateTime end(TableRow row, LocalDateTime from) {
        var said = row.cell(EventFields.END);
        if (said.isEmpty()) return null;
        var hour = WrittenTime.hour(said)
                .orElseThrow(() -> new NotTaken("imports.said.unread.as", new Heading(EventFields.END), said));
        var day = WrittenDay.read(said).orElse(from.toLocalDate());
        var at = day.atTime(hour);
        return at.isAfter(from) ? at : at.plusDays(1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Span.ZONE);
    }
}
