package org.fabcom.ledger.wallet;

import java.util.List;
import java.util.stream.Stream;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Csv;
import org.fabcom.web.list.FacetView;
import org.fabcom.web.list.Paging;
import org.fabcom.web.print.Pdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The statement of a wallet: filters, pages, CSV and PDF. */
@Controller
final class StatementPages {

    private static final String PATH = WalletPages.HOME + "/releve";
    /** More lines on paper help nobody: the CSV has them all. */
    private static final int ON_PAPER = 500;

    private final Statements statements;
    private final Movements movements;
    private final Currencies currencies;
    private final Acting acting;
    private final Pdf pdf;

    StatementPages(Statements statements, Movements movements, Currencies currencies, Acting acting, Pdf pdf) {
        this.statements = statements;
        this.movements = movements;
        this.currencies = currencies;
        this.acting = acting;
        this.pdf = pdf;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(Address address, Visitor me, Page page) {
        var wallet = acting.of(me, Acting.pour(address));
        var filter = StatementFilter.of(wallet.party(), address);
        var paging = Paging.of(address, Paging.USUAL, statements.count(filter));
        return page.show("ledger/statement", view(wallet, filter, paging, Paging.USUAL, address, page));
    }

    @GetMapping(PATH + ".pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> paper(Address address, Visitor me, Page page) {
        var wallet = acting.of(me, Acting.pour(address));
        var filter = StatementFilter.of(wallet.party(), address);
        var paging = Paging.of(address, ON_PAPER, statements.count(filter));
        return pdf.answer(
                page.t("ledger.statement.file") + ".pdf",
                "ledger/statementpaper",
                view(wallet, filter, paging, ON_PAPER, address, page),
                page);
    }

    @GetMapping(PATH + ".csv")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> csv(Address address, Visitor me, Page page) {
        var wallet = acting.of(me, Acting.pour(address));
        var lines = statements.lines(StatementFilter.of(wallet.party(), address), 0, Statements.MOST);
        var header = Stream.of(
                        "date", "kind", "with", "subject", "by", "currency", "amount", "reserved", "balance", "id")
                .map(it -> page.t("ledger.csv." + it))
                .toList();
        return Csv.answer(
                page.t("ledger.statement.file") + ".csv",
                header,
                lines.stream()
                        .map(it -> List.of(
                                it.at().toString(),
                                page.t("ledger.kind." + it.kind()),
                                Movements.title(it, page),
                                it.subject(),
                                movements.by(it, wallet),
                                it.currency().name(),
                                it.currency().plain(it.change()),
                                it.currency().plain(it.reserved()),
                                it.currency().external() ? "" : it.currency().plain(it.availableAfter()),
                                it.transfer().toString())));
    }

    private StatementView view(
            Acting.Wallet wallet, StatementFilter filter, Paging paging, int most, Address address, Page page) {
        var lines = statements.lines(filter, paging.offset(), most).stream()
                .map(it -> movements.view(it, wallet, page))
                .toList();
        var dates = Form.empty().with("du", address.value("du")).with("au", address.value("au"));
        return new StatementView(
                wallet,
                lines,
                paging,
                facets(filter, address, page),
                dates,
                address.at(PATH + ".csv").toString(),
                address.at(PATH + ".pdf").toString());
    }

    private List<FacetView> facets(StatementFilter filter, Address address, Page page) {
        var currency = currencies.all().stream()
                .map(it -> value(
                        "monnaie",
                        it.id().toString(),
                        it.name(),
                        statements.count(filter.withCurrency(it.id())),
                        address))
                .filter(it -> it.count() > 0 || it.chosen())
                .toList();
        var direction = StatementFilter.DIRECTIONS.stream()
                .map(it -> value(
                        "sens",
                        it,
                        page.t("ledger.direction." + it),
                        statements.count(filter.withDirection(it)),
                        address))
                .toList();
        return List.of(
                new FacetView("monnaie", page.t("ledger.currency"), currency),
                new FacetView("sens", page.t("ledger.direction"), direction));
    }

    private static FacetView.Value value(String facet, String value, String label, long count, Address address) {
        boolean chosen = address.has(facet, value);
        var url = chosen ? address.minus(facet, value) : address.with(facet, value);
        return new FacetView.Value(value, label, count, chosen, url.toString());
    }
}
