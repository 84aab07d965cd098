package org.fabcom.membership.dues;

import module java.base;
import org.fabcom.accounting.Entries;
import org.fabcom.accounting.Periods;
import org.fabcom.accounting.Treasury;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.people.Person;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** A house that keeps books, dues of 15 € of Lucie, and what she or Odile pays of them by the wallet. */
abstract class PaidByTheSafe extends WithDues {

    final Treasury treasury;
    final WebVisitor visitor;
    final Person lucie;
    final Person odile;
    private final Entries entries;
    private final Periods periods;
    private final String name;

    PaidByTheSafe(ApplicationContext beans, String name) {
        super(beans);
        this.name = name;
        treasury = new Treasury(beans.getBean(Ledger.class), beans.getBean(Currencies.class), paul.id());
        entries = beans.getBean(Entries.class);
        periods = beans.getBean(Periods.class);
        visitor = neighbours.signedIn(paul);
        lucie = neighbours.person(name);
        odile = neighbours.person("Odile Garnier");
    }

    @BeforeEach
    void books() {
        treasury.euro();
        fixed(15_00);
        books.open(lab, today().withDayOfYear(1), today().withMonth(12).withDayOfMonth(31), paul.id())
                .done();
    }

    Dues owed() {
        var member = member(name, lucie, "lucie@exemple.org");
        called();
        return of(member);
    }

    TransferId sent(Person payer, long cents, String subject) {
        return treasury.pay(payer.id(), lab, treasury.euro(), cents, subject);
    }

    Map<String, Long> balances() {
        books.writeAll(lab);
        var sums = new HashMap<String, Long>();
        entries.sums(periods.of(lab).getFirst())
                .forEach(it -> sums.put(it.account().number(), it.debit() - it.credit()));
        return sums;
    }

    String page(Dues it) {
        return said(visitor.get(it.url()));
    }

    String booksPage() {
        return said(visitor.get("/comptabilite?pour=" + lab));
    }

    Dues now(Dues it) {
        return rows.find(it.id()).orElseThrow();
    }
}
