package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.accompaniers.quotes.Quote.State;
import org.fabcom.accompaniers.quotes.QuoteView.PaperView;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.people.invoicing.Billable;
import org.fabcom.people.invoicing.Billables;
import org.fabcom.people.invoicing.Bills;
import org.fabcom.people.invoicing.BillsDoor;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an accepted quote is for the desk of invoices, and what that desk says of it; the paper on which both sides sign. */
@Component
record QuoteBills(Quotes quotes, QuoteLines lines, People people, ObjectProvider<Bills> desk, BillsDoor door)
        implements Billables {

    private static final int ID = 36;

    @Override
    public List<Billable> of(PartyId seller) {
        var accepted = lines.accepted(seller);
        var all = new ArrayList<Billable>();
        for (var it : lines.agreed(seller))
            billable(it, accepted.getOrDefault(it.id(), List.of())).ifPresent(all::add);
        return List.copyOf(all);
    }

    @Override
    public Optional<Billable> find(PartyId seller, String origin) {
        if (!origin.startsWith(Quote.ORIGIN) || origin.length() < ID) return Optional.empty();
        return Ids.read(origin.substring(origin.length() - ID))
                .flatMap(quotes::find)
                .filter(it -> it.provider().equals(seller) && it.origin().equals(origin))
                .flatMap(this::billable);
    }

    private Optional<Billable> billable(Quote it) {
        var n = it.accepted();
        return n == null
                ? Optional.empty()
                : quotes.version(it.id(), n).flatMap(version -> billable(it, version.lines()));
    }

    /** Only money is invoiced; time and things that were given or brought are not. */
    private Optional<Billable> billable(Quote it, List<QuoteLine> all) {
        if (it.state() != State.ACCEPTED && it.state() != State.DONE) return Optional.empty();
        var money = new ArrayList<Billable.Line>();
        for (var line : all)
            if (line instanceof QuoteLine.Money one)
                money.add(new Billable.Line(one.words(), one.cents(), one.hundredths(), one.net(), one.vat()));
        long gross = QuoteTotals.of(all).gross();
        if (gross == 0) return Optional.empty();
        var title = "Devis " + it.number() + " · " + people.name(it.asker()).orElse("?");
        return Optional.of(new Billable(it.provider(), it.asker(), it.origin(), title, it.url(), gross, money));
    }

    /** Null where there is nothing to say of invoices to this reader. */
    BillsDoor.@Nullable View bills(Quote it, Page page) {
        return billable(it).map(one -> door.of(one, page)).orElse(null);
    }

    /** Whether what is left to be paid is told by invoices. */
    boolean invoiced(Quote it) {
        return door.invoices(it.provider());
    }

    PaperView paper(Quote it, QuoteView view, Page page) {
        var by = it.acceptedBy();
        var at = it.acceptedAt();
        var accepted = by == null || at == null
                ? ""
                : page.t(
                        "quotes.paper.accepted",
                        page.date(LocalDate.ofInstant(at, Days.ZONE)),
                        people.name(by).orElse("?"),
                        view.asker());
        return new PaperView(view, side(it.provider(), page), side(it.asker(), page), accepted);
    }

    /** Who has said no address leaves room to write it. */
    private List<String> side(PartyId party, Page page) {
        var bills = desk.getIfAvailable();
        var said = bills == null ? List.of(people.name(party).orElse("?")) : bills.printed(party, page);
        if (said.size() > 1) return said;
        return List.of(said.getFirst(), page.t("quotes.paper.address"));
    }
}
