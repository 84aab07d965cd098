package org.fabcom.accompaniers.demo;

import module java.base;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.accompaniers.quotes.QuoteLine;
import org.fabcom.accompaniers.quotes.QuoteLine.Side;
import org.fabcom.accompaniers.quotes.Quotes;
import org.fabcom.diagnosis.demo.Cast;
import org.fabcom.diagnosis.demo.Days;
import org.fabcom.diagnosis.demo.Story;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The quotes of the invented territory, told through the usual commands. */
@Component
@Order(87) // after the directory
record InventedQuotes(Cast cast, Quotes quotes, Accompaniers accompaniers, Clock clock) implements DemoData {

    @Override
    public void fill() {
        var days = new Days(LocalDate.ofInstant(clock.instant(), Story.ZONE));
        var story = new Story(days);
        var names = cast.names();
        for (var it : DemoFile.read("quotes.yml", InventedQuote.class)) tell(it, story, names);
        story.tell();
    }

    private void tell(InventedQuote it, Story story, Cast.Names names) {
        var id = Ids.next();
        var provider = provider(it.provider(), names);
        story.on(
                it.day(),
                it.asker(),
                () -> quotes.ask(
                        id, provider, names.organisation(it.asker()).id(), null, it.need(), names.person(it.by())));
        for (int i = 0; i < it.versions().size(); i++) {
            int seen = i;
            var version = it.versions().get(i);
            story.on(
                    version.day(),
                    it.asker(),
                    () -> offer(id, seen, version, names.person(it.answers()), story.days()));
        }
        var accepted = it.accepted();
        if (accepted != null)
            story.on(
                    accepted.day(),
                    it.asker(),
                    () -> done(quotes.accept(id, it.versions().size(), names.person(accepted.by()))));
        var took = it.outcome();
        if (took != null) story.on(took.day(), it.asker(), () -> done(took(id, took, names)));
    }

    private Quotes.Outcome took(UUID id, InventedQuote.Took it, Cast.Names names) {
        return quotes.count(
                id, it.cents(), it.paid(), it.given(), it.asked(), it.things(), it.words(), names.person(it.by()));
    }

    private void offer(UUID id, int seen, InventedQuote.InventedVersion it, PartyId by, Days days) {
        var offer = new Quotes.Offer(
                it.words(),
                Objects.requireNonNullElse(it.solidarity(), ""),
                days.day(it.until()),
                it.lines().stream().map(InventedQuotes::line).toList());
        done(quotes.offer(id, seen, offer, by));
    }

    private static QuoteLine line(InventedQuote.InventedLine it) {
        int minutes = it.minutes() == null ? 0 : it.minutes();
        return switch (it.kind()) {
            case "MONEY" ->
                new QuoteLine.Money(
                        it.words(),
                        Objects.requireNonNull(it.cents()),
                        Objects.requireNonNull(it.number()),
                        Objects.requireNonNull(it.vat()));
            case "TIME_PAID" -> new QuoteLine.Time(it.words(), minutes, Side.PROVIDER, false);
            case "TIME_GIVEN" -> new QuoteLine.Time(it.words(), minutes, Side.PROVIDER, true);
            case "TIME_ASKER" -> new QuoteLine.Time(it.words(), minutes, Side.ASKER, false);
            case "THING_PROVIDER" -> new QuoteLine.Thing(it.words(), Side.PROVIDER);
            default -> new QuoteLine.Thing(it.words(), Side.ASKER);
        };
    }

    private static void done(Quotes.Outcome outcome) {
        if (outcome instanceof Quotes.Outcome.Refused no)
            throw new IllegalStateException(no.why().name());
    }

    /** A person of the directory, or an organisation. */
    private PartyId provider(String name, Cast.Names names) {
        var organisation = names.organisations().get(name);
        var party = organisation != null ? organisation.id() : names.person(name);
        if (accompaniers.of(party).isEmpty()) throw new IllegalStateException(name + " is not in the directory");
        return party;
    }
}
