package org.fabcom.billing.paper;

import module java.base;
import org.fabcom.billing.Quantities;
import org.fabcom.billing.facturx.FacturX;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.billing.invoices.InvoiceContent;
import org.fabcom.billing.invoices.InvoiceLine;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.vat.VatTotals;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.web.Page;

/**
 * A document as it reads, on the screen and on paper.
 *
 * @param due the day to pay; empty: none is said, or none holds any more
 * @param from first day of what it is for; empty: it is of one day
 */
public record InvoicePageView(
        String title,
        String reference,
        boolean credit,
        String day,
        String due,
        String from,
        String supplied,
        List<String> seller,
        List<String> buyer,
        String user,
        String origin,
        String crediting,
        String reason,
        boolean including,
        List<LineView> lines,
        List<PartView> parts,
        String net,
        String tax,
        String gross,
        List<String> mentions,
        List<String> terms,
        String iban,
        String note,
        String footer,
        boolean carries) {

    public record LineView(
            int position,
            String label,
            List<String> more,
            String quantity,
            String unit,
            String discount,
            String vat,
            String amount) {}

    /** All amounts of one rate or mention. */
    public record PartView(String vat, String net, String tax) {}

    /** « à payer », « annulée par l’avoir A-2026-00003 ». */
    public static String standing(Invoice it, LocalDate day, Page page) {
        var by = it.cancelledBy();
        return by.isEmpty()
                ? page.t("billing.standing." + it.on(day))
                : page.t("billing.cancelled.by", by, by.split(",").length);
    }

    /** As it says for ever. */
    public static InvoicePageView of(Invoice it, Page page) {
        var content = it.content();
        boolean credit = it.kind() == Invoice.Kind.CREDIT;
        boolean due = !credit && !content.receipt();
        return new InvoicePageView(
                page.t("billing.kind.title." + it.kind(), it.reference()),
                it.reference(),
                credit,
                page.date(it.day()),
                due ? page.date(it.due()) : "",
                content.from() == null ? "" : page.date(content.from()),
                page.date(content.supplied()),
                side(content.seller(), page),
                side(content.buyer(), page),
                content.user(),
                content.origin().replaceAll("( [0-9a-f-]{36})++$", ""),
                content.credited().reference(),
                content.credited().reason(),
                content.prices() == Prices.INCLUDING,
                content.lines().stream().map(line -> line(line, content, page)).toList(),
                parts(it.parts(), page),
                page.euros(it.net()),
                page.euros(it.tax()),
                page.euros(it.gross()),
                content.lines().stream()
                        .map(line -> line.vat().mention())
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .toList(),
                credit ? List.of() : terms(content.terms(), page),
                content.iban(),
                content.note(),
                content.footer(),
                FacturX.possible(it));
    }

    /** Amounts by rate or mention. */
    public static List<PartView> parts(List<VatTotals.Part> parts, Page page) {
        return parts.stream()
                .map(it -> new PartView(
                        it.vat().charged()
                                ? page.t(
                                        "billing.vat.rate",
                                        Quantities.percent(it.vat().rateBasisPoints(), page))
                                : it.vat().mention(),
                        page.euros(it.net()),
                        page.euros(it.tax())))
                .toList();
    }

    /** A side, line by line. */
    public static List<String> side(Trader it, Page page) {
        var town = (it.postcode() + " " + it.city()).strip();
        return Stream.of(
                        it.name(),
                        it.street(),
                        town,
                        it.siret().isEmpty() ? "" : page.t("billing.siret", it.siret()),
                        it.vatNumber().isEmpty() ? "" : page.t("billing.vat.number.is", it.vatNumber()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static LineView line(InvoiceLine it, InvoiceContent content, Page page) {
        var more = new ArrayList<String>();
        if (!it.beneficiary().isEmpty()) more.add(page.t("billing.line.for", it.beneficiary()));
        if (it.sale() == Sale.ON_BEHALF) more.add(page.t("billing.line.behalf", it.partner()));
        if (!it.explanation().isEmpty()) it.explanation().lines().forEach(more::add);
        return new LineView(
                it.position(),
                it.label(),
                List.copyOf(more),
                Quantities.told(it.measure(), it.quantity(), page),
                page.euros(it.unitCents()),
                it.discount() == 0 ? "" : Quantities.percent(it.discount(), page),
                it.vat().charged() ? Quantities.percent(it.vat().rateBasisPoints(), page) : "–",
                page.euros(it.cents()));
    }

    private static List<String> terms(InvoiceContent.Terms it, Page page) {
        if (it.equals(InvoiceContent.Terms.NONE)) return List.of();
        return List.of(
                page.t("billing.terms.penalty", it.penalty()),
                page.t("billing.terms.fee", it.fee()),
                page.t("billing.terms.discount", it.discount()));
    }
}
