package org.fabcom.accompaniers.demo;

import module java.base;
import org.fabcom.accompaniers.Accompaniers;
import org.fabcom.accompaniers.Description;
import org.fabcom.accompaniers.Description.Area;
import org.fabcom.accompaniers.Description.Usual;
import org.fabcom.accompaniers.Price;
import org.fabcom.cases.mediators.Mediators;
import org.fabcom.diagnosis.asking.Proposals;
import org.fabcom.diagnosis.demo.Cast;
import org.fabcom.diagnosis.demo.Days;
import org.fabcom.diagnosis.demo.Story;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.people.communes.CommuneSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who accompanies in the invented territory, as they describe themselves. */
@Component
@Order(86) // after the accompaniments, where mediators declare who pays them
record InventedDirectory(
        Cast cast,
        Accompaniers accompaniers,
        Mediators mediators,
        Proposals proposals,
        CommuneSource communes,
        Clock clock)
        implements DemoData {

    @Override
    public void fill() {
        var days = new Days(LocalDate.ofInstant(clock.instant(), Story.ZONE));
        var story = new Story(days);
        var names = cast.names();
        for (var it : DemoFile.read("accompaniers.yml", InventedAccompanier.class))
            story.on(it.day(), it.name(), () -> tell(it, days, names));
        story.tell();
    }

    private void tell(InventedAccompanier it, Days days, Cast.Names names) {
        var by = names.person(it.by());
        var party =
                it.name().equals(it.by()) ? by : names.organisation(it.name()).id();
        accompaniers.describe(party, description(it, days), by, 0);
        declare(it, party, by);
    }

    private void declare(InventedAccompanier it, PartyId party, PartyId by) {
        var funder = it.funder();
        var links = it.links();
        if (funder != null && links != null) mediators.declare(party, funder, !links.isEmpty(), links, by);
    }

    private Description description(InventedAccompanier it, Days days) {
        var usual = it.usual();
        return new Description(
                it.words(),
                it.site() == null ? "" : it.site(),
                it.availability(),
                it.until() == null ? null : days.day(it.until()),
                new Area(communes.named(it.commune()), Set.of(), Set.of(), it.remote()),
                Set.of(),
                it.tags(),
                it.tools().stream()
                        .flatMap(name -> proposals.exactly(name).stream())
                        .map(sheet -> sheet.id())
                        .collect(Collectors.toSet()),
                it.prices().stream()
                        .map(price -> new Price(
                                price.kind(),
                                price.words(),
                                price.cents(),
                                price.vat(),
                                price.condition(),
                                days.day(it.day())))
                        .toList(),
                new Usual(usual.least(), usual.most(), usual.theirs(), usual.yours(), usual.resources()));
    }
}
