package org.fabcom.billing.packs;

import module java.base;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.InvoiceDrafts;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.packs.PackRows.PackUse;
import org.fabcom.billing.prices.PriceRules;
import org.fabcom.billing.prices.PricedLines;
import org.fabcom.billing.prices.PricedLines.Priced;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was used beyond the packs becomes the draft of an invoice, once for each use; the rules price it where they know its code. */
@Controller
record PackBillPages(Packs packs, PackRows rows, PackPages list, InvoiceDrafts drafts, PriceRules rules, Clock clock) {

    /** Before the number of a use, as {@link PackRows} looks for it. */
    private static final String ORIGIN = "utilisation ";

    @PostMapping(Pack.PATH + "/{pack}/facturer/{use}")
    @Access(seat = Seat.REFERENT)
    ModelAndView bill(UUID organisation, UUID pack, UUID use, Visitor me, Page page) {
        var it = packs.find(pack)
                .filter(one -> one.organisation().equals(new PartyId(organisation)))
                .orElseThrow(Problem::notFound);
        var draft = packs.alone(it.organisation(), it.holder(), () -> draft(it, use, me, page));
        return draft.isPresent()
                ? page.redirect(
                        Invoice.url(it.organisation()) + "/brouillons/" + draft.get(), "billing.packs.bill.made")
                : page.redirectWithCare(Pack.url(it.organisation()) + "/" + pack, "billing.packs.bill.none");
    }

    /** Empty if nothing is beyond, or its invoice is out. */
    private Optional<UUID> draft(Pack it, UUID use, Visitor me, Page page) {
        var used = rows.uses(it.organisation(), it.holder()).stream()
                .filter(one -> one.id().equals(use))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (used.beyond() == 0 || used.invoice() != null) return Optional.empty();
        return Optional.of(Objects.requireNonNullElseGet(
                used.draft(), () -> drafts.add(it.organisation(), asked(it, used, page), me.party())));
    }

    private InvoiceDraft asked(Pack it, PackUse used, Page page) {
        var holder = it.holder();
        var priced = used.resource().isEmpty()
                ? Optional.<Priced>empty()
                : PricedLines.of(
                        rules.of(it.organisation()).stream()
                                .filter(one -> one.on(Days.today(clock)))
                                .toList(),
                        PricedLines.asked(used.resource(), used.measure(), used.beyond(), Days.today(clock), "", null),
                        page);
        var line = priced.orElseGet(() -> new Priced(used.measure(), used.beyond(), 0, 0, ""));
        return new InvoiceDraft(
                Trader.person(list.name(holder), "", "", "", holder.email()),
                holder.party(),
                "",
                false,
                Prices.INCLUDING,
                used.day(),
                List.of(new DraftLine(
                        used.resource().isEmpty()
                                ? page.t("billing.packs.bill.line", it.label())
                                : page.t("billing.packs.bill.line", used.resource()),
                        Nature.SERVICE,
                        VatCategory.STANDARD,
                        Sale.OWN,
                        "",
                        0,
                        line.measure(),
                        line.quantity(),
                        line.unitCents(),
                        line.discount(),
                        "",
                        line.explanation())),
                "",
                ORIGIN + used.id());
    }
}
