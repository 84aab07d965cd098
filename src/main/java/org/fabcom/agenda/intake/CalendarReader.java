package org.fabcom.agenda.intake;

import module java.base;
import org.fabcom.agenda.Span;
import org.fabcom.agenda.Venue;
import org.fabcom.agenda.events.EventDraft;
import org.fabcom.agenda.events.Recurrence;
import org.fabcom.agenda.intake.EventIntake.Brought;
import org.fabcom.agenda.intake.Rule.Day;
import org.fabcom.imports.reading.NotTaken;
import org.jspecify.annotations.Nullable;

/**
 * Events of other calendars as events of ours: one for what comes back as ours do, several where the rule is none of ours.
 *
 * @param otherwise the commune of those that do not say one.
 */
record CalendarReader(Venues venues, String otherwise, LocalDate today) {

    private static final int MOST_DATES = 200;
    private static final int USUAL_HOURS = 1;

    /** All that one UID says: the event, and the dates that replace some of its own. */
    List<Brought> read(String uid, List<CalendarEvent> said) {
        var all = new ArrayList<Brought>();
        var rules = said.stream().filter(it -> it.replaces() == null).toList();
        for (var it : rules) all.addAll(read(uid, it, said));
        if (!rules.isEmpty()) return all;
        for (var it : said) all.add(once(uid + "\n" + it.replaces(), it, span(it)));
        return all;
    }

    private List<Brought> read(String uid, CalendarEvent it, List<CalendarEvent> said) {
        if (it.hidden()) throw new NotTaken("agenda.import.private");
        if (it.cancelled()) throw new NotTaken("agenda.import.cancelled");
        var span = span(it);
        if (it.rule().isEmpty() && it.more().isEmpty()) return List.of(once(uid, it, span));
        if (it.rule().isEmpty()) return dates(uid, it, span, List.of(span.start()), said);
        var rule = Rule.read(it.rule()).orElseThrow(() -> new NotTaken("agenda.import.repeat", it.rule()));
        if (!it.more().isEmpty()) return dates(uid, it, span, starts(rule, span), said);
        var whole = rule.ours(span.start());
        if (whole.isPresent()) return List.of(series(uid, it, span, whole.get(), said));
        var byDay = byDay(uid, it, span, rule, said);
        return byDay.isEmpty() ? dates(uid, it, span, starts(rule, span), said) : byDay;
    }

    /** Every Tuesday and Thursday are two that come back. */
    private List<Brought> byDay(String uid, CalendarEvent it, Span span, Rule rule, List<CalendarEvent> said) {
        var all = new ArrayList<Brought>();
        boolean several = rule.frequency().equals("WEEKLY") && rule.interval() == 1 && rule.count() == 0;
        if (!several || !rule.days().contains(new Day(0, span.start().getDayOfWeek()))) return all;
        for (var day : rule.days()) {
            var first = span.start().with(TemporalAdjusters.nextOrSame(day.day()));
            var one = new Rule("WEEKLY", 1, 0, rule.until(), List.of(day), List.of());
            if (rule.until() != null && first.isAfter(rule.until())) continue;
            one.ours(first)
                    .ifPresent(back -> all.add(series(uid + "\n" + day.day(), it, span.from(first), back, said)));
        }
        return all;
    }

    private Brought series(String key, CalendarEvent it, Span span, Recurrence recurrence, List<CalendarEvent> said) {
        var without = new HashSet<>(it.without());
        var moved = new HashMap<LocalDateTime, Span>();
        for (var other : said) {
            var replaces = other.replaces();
            if (replaces == null) continue;
            if (other.cancelled()) without.add(replaces);
            else moved.put(replaces, span(other));
        }
        return new Brought(key, draft(it, span, recurrence), Set.copyOf(without), Map.copyOf(moved));
    }

    /** Each date for itself, a year ahead; of very many only those since a year. */
    private List<Brought> dates(
            String uid, CalendarEvent it, Span span, List<LocalDateTime> starts, List<CalendarEvent> said) {
        var all = new TreeSet<>(starts);
        all.addAll(it.more());
        it.without().forEach(all::remove);
        var spans = new HashMap<LocalDateTime, Span>();
        for (var other : said) {
            var replaces = other.replaces();
            if (replaces == null || !all.contains(replaces)) continue;
            if (other.cancelled()) all.remove(replaces);
            else spans.put(replaces, span(other));
        }
        if (all.size() > MOST_DATES) all.removeIf(start -> start.toLocalDate().isBefore(today.minusYears(1)));
        if (all.isEmpty()) throw new NotTaken("agenda.import.dates.none");
        if (all.size() > MOST_DATES) throw new NotTaken("agenda.import.dates.many", MOST_DATES);
        return all.stream()
                .map(start -> once(uid + "\n" + start, it, spans.getOrDefault(start, span.from(start))))
                .toList();
    }

    private List<LocalDateTime> starts(Rule rule, Span span) {
        return rule.starts(span.start(), today.plusYears(1));
    }

    private Brought once(String key, CalendarEvent it, Span span) {
        return new Brought(key, draft(it, span, Recurrence.NONE), Set.of(), Map.of());
    }

    private static Span span(CalendarEvent it) {
        var start = it.start();
        if (start == null) throw new NotTaken("agenda.import.start");
        return span(start, it.end());
    }

    static Span span(LocalDateTime start, @Nullable LocalDateTime end) {
        var until = end != null && end.isAfter(start) ? end : start.plusHours(USUAL_HOURS);
        if (until.isAfter(start.plus(Span.LONGEST))) throw new NotTaken("agenda.import.long");
        return new Span(start, until);
    }

    private EventDraft draft(CalendarEvent it, Span span, Recurrence recurrence) {
        var venue = venues.of(it.location(), it.link(), "", otherwise);
        return draft(it.title(), it.description(), it.categories(), venue, span, recurrence);
    }

    static EventDraft draft(
            String title, String text, String categories, Venue venue, Span span, Recurrence recurrence) {
        var cut = title.substring(0, Math.min(EventDraft.LONGEST_TITLE, title.length()))
                .strip();
        if (cut.length() < 3) throw new NotTaken("agenda.import.title");
        return new EventDraft(
                EventFields.meant(categories, title),
                cut,
                text.substring(0, Math.min(EventDraft.LONGEST_TEXT, text.length())),
                venue,
                false,
                null,
                span,
                recurrence);
    }
}
