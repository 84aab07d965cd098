package org.fabcom.till.rental;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.lending.RentalDesk;
import org.fabcom.flows.lending.RentalDesk.Billed;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.RowView;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was kept of deposits and no invoice counts: one button writes the draft, and issuing it takes the money out of what is owed. */
@Controller
record KeptDepositPages(KeptDeposits kept, StockItems items, RentalDesk desk, Sql db, TransactionTemplate transaction) {

    private static final String PATH = TillDesk.HOME + "/cautions/{organisation}";

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView list(UUID organisation, Page page) {
        var owner = new PartyId(organisation);
        var rows = kept.of(owner).stream().map(it -> row(it, page)).toList();
        return page.show(
                "web/deskpage",
                new DeskPageView(
                        page.t("till.owing.title"),
                        new LinkView(TillDesk.HOME, page.t("till.tills")),
                        page.t("till.owing.lead"),
                        List.of(),
                        List.of(DeskPageView.table(
                                page.t("till.owing.title"),
                                List.of(
                                        page.t("till.object"),
                                        page.t("till.owing.borrower"),
                                        page.t("till.owing.why"),
                                        page.t("billing.amount")),
                                rows,
                                page.t("till.owing.none"))),
                        null));
    }

    private RowView row(KeptDeposits.Kept it, Page page) {
        var back = it.loan().back();
        var item = items.find(it.loan().item()).map(one -> one.title(page)).orElse("");
        var cells = List.of(item, it.loan().borrower(), back == null ? "" : back.damage(), page.euros(it.cents()));
        var act = new LinkView(
                KeptDeposits.url(it.loan().owner()) + "/" + it.loan().id(), page.t("till.owing.do"));
        var draft = it.draft();
        var row = new RowView(cells, "/pesee/objet/" + it.loan().item() + "/location", draft == null ? act : null);
        return draft == null
                ? row
                : row.next(List.of(new LinkView(
                        Invoice.url(it.loan().owner()) + "/brouillons/" + draft, page.t("till.owing.draft"))));
    }

    @PostMapping(PATH + "/{loan}")
    @Access(seat = Seat.REFERENT)
    ModelAndView bill(UUID organisation, UUID loan, Visitor me, Page page) {
        var owner = new PartyId(organisation);
        return page.redirect(transaction.execute(status -> {
            db.sql("select pg_advisory_xact_lock(hashtextextended('till.kept ' || :loan, 0)) is null")
                    .param("loan", loan.toString())
                    .single(Boolean.class);
            var it = kept.of(owner).stream()
                    .filter(one -> one.loan().id().equals(loan))
                    .findFirst()
                    .orElseThrow(Problem::notFound);
            var draft = it.draft();
            if (draft != null) return Invoice.url(owner) + "/brouillons/" + draft;
            var back = it.loan().back();
            var title = items.find(it.loan().item()).map(one -> one.title(page)).orElse("");
            var line = new Billed(page.t("till.owing.line", title), it.cents(), back == null ? "" : back.damage());
            return desk.draft(it.loan(), List.of(line), me);
        }));
    }
}
