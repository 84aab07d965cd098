package org.fabcom.till.receipt;

import module java.base;
import org.fabcom.billing.Quantities;
import org.fabcom.billing.invoices.Issuers;
import org.fabcom.billing.vat.VatRegimes;
import org.fabcom.flows.Sites;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.till.Till;
import org.fabcom.till.Tills;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.closing.PeriodTotals;
import org.fabcom.till.journal.EventDraft;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillJournal;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws receipts of sales and refunds, and counts how often one was printed at the till. */
@Component
class Receipts {

    private final Tills tills;
    private final Sites sites;
    private final Organisations organisations;
    private final TillEvents events;
    private final DayEnd end;
    private final TillJournal journal;
    private final Issuers issuers;
    private final VatRegimes regimes;
    private final TillWords words;
    private final ReceiptLinks links;

    Receipts(
            Tills tills,
            Sites sites,
            Organisations organisations,
            TillEvents events,
            DayEnd end,
            TillJournal journal,
            Issuers issuers,
            VatRegimes regimes,
            TillWords words,
            ReceiptLinks links) {
        this.tills = tills;
        this.sites = sites;
        this.organisations = organisations;
        this.events = events;
        this.end = end;
        this.journal = journal;
        this.issuers = issuers;
        this.regimes = regimes;
        this.words = words;
        this.links = links;
    }

    SaleRead find(UUID till, long number) {
        return events.find(till, number)
                .filter(it -> it.kind() == EventKind.SALE || it.kind() == EventKind.REFUND)
                .map(SaleRead::of)
                .orElseThrow(Problem::notFound);
    }

    /** Printed at the till; answers which copy it is, 1 for the first. */
    @Transactional
    int printed(UUID till, long number, PartyId by) {
        var turn = end.turn(till, null);
        int copy = 1
                + (int) events.concerning(till, number).stream()
                        .filter(it -> it.kind() == EventKind.REPRINT)
                        .count();
        var said = Map.<String, Object>of("concerned", till.toString(), "concerns", number, "copy", copy);
        journal.write(turn, new EventDraft(EventKind.REPRINT, by, null, said));
        return copy;
    }

    ReceiptView view(SaleRead sale, int copy, Page page) {
        var till = tills.need(sale.event().till());
        boolean refund = sale.event().kind() == EventKind.REFUND;
        return new ReceiptView(
                links.path(till.id(), sale.event().number()),
                seller(till),
                where(till, sale.event().day(), page),
                page.t(
                        refund ? "till.receipt.refund" : "till.receipt.title",
                        Integer.toString(till.number()),
                        Long.toString(sale.event().number())),
                copy > 1 ? page.t("till.receipt.copy", copy) : null,
                till.training(),
                refund ? page.t("till.receipt.concerns", Long.toString(concerned(sale))) : null,
                TillWords.whence(sale, page),
                page.dateTime(sale.event().at()),
                words.server(sale.event().operator(), page),
                sale.lines().stream()
                        .map(it -> new ReceiptView.LineView(
                                it.label(),
                                TillWords.less(it, page),
                                TillWords.quantity(it.pieces(), it.grams(), page),
                                price(it, page)))
                        .toList(),
                page.euros(sale.cents()),
                page.t(refund ? "till.receipt.back" : "till.receipt.total"),
                paid(sale, page),
                taxes(sale, page),
                List.copyOf(mentions(sale)),
                guarantees(sale, page),
                sale.event().hash().substring(0, 16));
    }

    private static long concerned(SaleRead sale) {
        var number = sale.event().concerns();
        return number == null ? 0 : number;
    }

    private String seller(Till till) {
        var it = organisations.find(till.organisation());
        return it.map(Organisation::name).orElse("");
    }

    /** The site, then what identifies the seller: address, SIRET, VAT number. */
    private String where(Till till, LocalDate day, Page page) {
        var issuer = issuers.of(till.organisation());
        var siret = issuers.siret(till.organisation());
        return Stream.of(
                        sites.find(till.site()).map(it -> it.name()).orElse(""),
                        issuer.street(),
                        (issuer.postcode() + " " + issuer.city()).strip(),
                        siret.isEmpty() ? "" : page.t("billing.siret", siret),
                        regimes.on(till.organisation(), day)
                                .map(VatRegimes.Statement::number)
                                .orElse(""))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String price(SaleLine it, Page page) {
        return it.way().given() ? page.t("till.way." + it.way()) : page.euros(it.cents());
    }

    private List<ReceiptView.PaidView> paid(SaleRead sale, Page page) {
        var paid = new ArrayList<ReceiptView.PaidView>();
        for (var it : sale.payments()) {
            var taken = new PeriodTotals.Taken(1, it.cents(), it.units());
            paid.add(new ReceiptView.PaidView(words.means(it.key(), page), words.sum(it.key(), taken, page)));
            if (it.change() > 0) {
                paid.add(new ReceiptView.PaidView(page.t("till.receipt.given"), page.euros(it.given())));
                paid.add(new ReceiptView.PaidView(page.t("till.receipt.change"), page.euros(it.change())));
            }
        }
        return paid;
    }

    private static List<ReceiptView.TaxView> taxes(SaleRead sale, Page page) {
        var rates = new TreeMap<>(PeriodTotals.of(List.of(sale.event())).rates());
        rates.remove(0);
        return rates.entrySet().stream()
                .map(it -> new ReceiptView.TaxView(
                        Quantities.percent(it.getKey(), page),
                        page.euros(it.getValue().net()),
                        page.euros(it.getValue().vat())))
                .toList();
    }

    private static LinkedHashSet<String> mentions(SaleRead sale) {
        var mentions = new LinkedHashSet<String>();
        for (var it : sale.lines()) {
            var decided = it.decided();
            if (decided != null && !decided.mention().isEmpty() && !it.way().given()) mentions.add(decided.mention());
        }
        return mentions;
    }

    /** By length: which objects have it. */
    private static List<String> guarantees(SaleRead sale, Page page) {
        var by = new TreeMap<Integer, LinkedHashSet<String>>();
        for (var it : sale.lines())
            if (it.guarantee() > 0)
                by.computeIfAbsent(it.guarantee(), months -> new LinkedHashSet<>())
                        .add(it.label());
        return by.entrySet().stream()
                .map(it -> page.t("till.guarantee", String.join(", ", it.getValue()), it.getKey()))
                .toList();
    }
}
