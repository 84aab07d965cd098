package org.fabcom.ledger.batch;

import java.util.List;
import java.util.UUID;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.ledger.wallet.AmountForm;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A batch that was booked: who, when, from where, and each payment with what became of it (E44). */
@Controller
final class BatchSheetPages {

    private final BookedBatches booked;
    private final AmountForm amounts;
    private final Acting acting;
    private final People people;

    BatchSheetPages(BookedBatches booked, AmountForm amounts, Acting acting, People people) {
        this.booked = booked;
        this.amounts = amounts;
        this.acting = acting;
        this.people = people;
    }

    static String url(Acting.Wallet wallet, UUID batch) {
        return wallet.at(BatchPages.PATH + "/" + batch);
    }

    /** Another wallet's batch is as if it did not exist. */
    @GetMapping(BatchPages.PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable UUID id, Address address, Visitor me, Page page) {
        var wallet = acting.of(me, address.value("pour"));
        var batch =
                booked.find(id).filter(it -> it.wallet().equals(wallet.party())).orElseThrow(Problem::notFound);
        var paging = Paging.of(address, Paging.USUAL, batch.lines());
        return page.show("ledger/batchsheet", view(wallet, batch, paging, page));
    }

    private BatchSheetView view(Acting.Wallet wallet, BookedBatches.Booked it, Paging paging, Page page) {
        var back = booked.givenBack(it.id());
        return new BatchSheetView(
                wallet,
                it.title(),
                page.shortDate(it.at()),
                page.t("ledger.batch.sheet.direction." + it.direction()),
                people.name(it.by()).orElse(""),
                page.dateTime(it.at()),
                source(it, page),
                page.number(it.lines()),
                amounts.say(booked.total(it.id()), page),
                page.t("ledger.batch.sheet.back", back),
                booked.lines(it.id(), paging.offset(), paging.size()).stream()
                        .map(line -> line(wallet, line, page))
                        .toList(),
                paging);
    }

    private static String source(BookedBatches.Booked it, Page page) {
        if (!it.file().isEmpty()) return it.file();
        return page.t(it.program() ? "ledger.batch.sheet.program" : "ledger.batch.sheet.typed");
    }

    private BatchSheetView.Line line(Acting.Wallet wallet, BookedBatches.Line it, Page page) {
        var state = it.givenBack() == 0 ? "paid" : it.givenBack() < it.amount().units() ? "part" : "back.whole";
        return new BatchSheetView.Line(
                page.number(it.number()),
                it.name(),
                amounts.say(List.of(it.amount()), page),
                it.subject(),
                page.t("ledger.batch.sheet." + state),
                wallet.at("/porte-monnaie/mouvements/" + it.transfer()));
    }
}
