package org.fabcom.till.rental;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.prices.PriceAsked;
import org.fabcom.billing.prices.PriceRule;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.flows.lending.Loan;
import org.fabcom.flows.lending.RentalDesk;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** Loans by the day: rules priced by the day give the rent, line by line (S23); referents write its invoice. */
@Component
record RentalPrices(PriceRules rules, InvoiceDrafts drafts, Issuers issuers, TillDesk tills) implements RentalDesk {

    @Override
    public Optional<LinkView> till(PartyId owner, UUID item, Visitor me, Page page) {
        return tills.selling(me, owner).isEmpty()
                ? Optional.empty()
                : Optional.of(new LinkView(RentalAtTillPages.url(item), page.t("till.rental.link")));
    }

    @Override
    public Reached reached(PartyId owner) {
        return issuers.kept(owner)
                .map(it -> it.issuer())
                .map(it -> new Reached(
                        Stream.of(it.street(), (it.postcode() + " " + it.city()).strip())
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        it.email()))
                .orElse(new Reached(List.of(), ""));
    }

    @Override
    public List<String> tariffs(PartyId owner, LocalDate day) {
        return rules.of(owner).stream()
                .filter(it -> it.kind().prices() && it.measure() == Measure.DAY && it.on(day))
                .map(PriceRule::resource)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    @Override
    public Optional<Rent> price(PartyId owner, String tariff, int days, LocalDate day, Page page) {
        var asked = new PriceAsked(tariff, Measure.DAY, (long) days * Measure.DAY.per(), day, Set.of(), Set.of(), null);
        return rules.quote(owner, asked).map(it -> new Rent(it.cents(), String.join("\n", it.told(page))));
    }

    @Override
    public boolean bills(PartyId owner, Visitor me) {
        return me.sits(owner, Seat.REFERENT);
    }

    @Override
    public String draft(Loan loan, List<Billed> lines, Visitor me) {
        var contact = loan.contact();
        var back = loan.back();
        var draft = new InvoiceDraft(
                Trader.person(loan.borrower(), "", "", "", contact.contains("@") ? contact : ""),
                null,
                "",
                false,
                Prices.INCLUDING,
                back == null ? loan.from() : back.day(),
                lines.stream().map(RentalPrices::line).toList(),
                "",
                LoanInvoices.origin(loan.id(), back != null));
        return Invoice.url(loan.owner()) + "/brouillons/" + drafts.add(loan.owner(), draft, me.party());
    }

    private static DraftLine line(Billed it) {
        return new DraftLine(
                it.label(),
                Nature.SERVICE,
                VatCategory.STANDARD,
                Sale.OWN,
                "",
                0,
                Measure.PIECE,
                1,
                it.cents(),
                0,
                "",
                it.why());
    }
}
