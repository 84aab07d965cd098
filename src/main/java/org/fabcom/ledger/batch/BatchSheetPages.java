package org.fabcom.ledger.batch;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.paying.AmountForm;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A batch that was booked: who, when, from where, and each payment with what became of it (E44). */
@Controller
record BatchSheetPages(BookedBatches booked, AmountForm amounts, Acting acting, People people, Currencies currencies) {

    static String url(Acting.Wallet wallet, UUID batch) {
        return wallet.at(BatchPages.PATH + "/" + batch);
    }

    /** Another wallet's batch is as if it did not exist. */
    @GetMapping(BatchPages.PATH + "/{id}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID id, Address address, Visitor me, Page page) {
        var wallet = acting.of(me, address.value("pour"));
        var batch = found(id, wallet);
        var paging = Paging.of(address, Paging.USUAL, batch.lines());
        return page.show("ledger/batchsheet", view(wallet, batch, paging, page));
    }

    /** All its payments, with the headings by which such a list is read again. */
    @GetMapping(BatchPages.PATH + "/{id}.csv")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> csv(UUID id, Address address, Visitor me, Page page) {
        var batch = found(id, acting.of(me, address.value("pour")));
        var names = currencies.all().stream().collect(Collectors.toMap(Currency::id, it -> it));
        var header = Stream.of("line", "who", "amount", "currency", "subject", "state", "back", "id")
                .map(it -> page.t("ledger.batch.csv." + it))
                .toList();
        return Csv.answer(
                page.t("ledger.batch.csv.file") + ".csv",
                header,
                booked.lines(id, 0, batch.lines()).stream()
                        .map(it -> row(
                                it, Objects.requireNonNull(names.get(it.amount().currency())), page)));
    }

    private static List<String> row(BookedBatches.Line it, Currency currency, Page page) {
        return List.of(
                String.valueOf(it.number()),
                it.name(),
                currency.plain(it.amount().units()),
                currency.name(),
                it.subject(),
                page.t("ledger.batch.sheet." + state(it)),
                it.givenBack() == 0 ? "" : currency.plain(it.givenBack()),
                it.transfer().toString());
    }

    private BookedBatches.Booked found(UUID id, Acting.Wallet wallet) {
        return booked.find(id).filter(it -> it.wallet().equals(wallet.party())).orElseThrow(Problem::notFound);
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
                wallet.at(BatchPages.PATH + "/" + it.id() + ".csv"),
                paging);
    }

    private static String source(BookedBatches.Booked it, Page page) {
        if (!it.file().isEmpty()) return it.file();
        return page.t(it.program() ? "ledger.batch.sheet.program" : "ledger.batch.sheet.typed");
    }

    private BatchSheetView.Line line(Acting.Wallet wallet, BookedBatches.Line it, Page page) {
        return new BatchSheetView.Line(
                page.number(it.number()),
                it.name(),
                amounts.say(List.of(it.amount()), page),
                it.subject(),
                page.t("ledger.batch.sheet." + state(it)),
                wallet.at("/porte-monnaie/mouvements/" + it.transfer()));
    }

    private static String state(BookedBatches.Line it) {
        if (it.givenBack() == 0) return "paid";
        return it.givenBack() < it.amount().units() ? "part" : "back.whole";
    }
}
