package org.fabcom.accounting.demo;

import module java.base;
import org.fabcom.accounting.Bookkeeping;
import org.fabcom.accounting.Line;
import org.fabcom.accounting.Period;
import org.fabcom.accounting.Periods;
import org.fabcom.accounting.apart.Contributions;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currencies.Draft;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.ledger.currencies.Regime;
import org.fabcom.ledger.demo.InventedEuros;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.fabcom.people.demo.DemoHouses;
import org.springframework.stereotype.Component;

/** Les Jardins du Gué keep their books here: last year is closed since February, this year is open, an hour of help has its value. */
@Component
@org.springframework.core.annotation.Order(65)
record DemoBooks(
        Currencies currencies,
        Ledger ledger,
        Bookkeeping books,
        Periods periods,
        Contributions contributions,
        DemoHouses houses,
        Rights rights,
        Clock clock)
        implements DemoData {

    private static final String KEEPER = "Les Jardins du Gué";
    private static final int DAYS_AGO = 700;
    private static final long HOUR = 1200;

    @Override
    public void fill() {
        var now = clock.instant();
        var keeper = houses.named(KEEPER);
        var treasurer = houses.manager(keeper);
        var euro = euro(now);
        var lastYear = LocalDate.ofInstant(now, Days.ZONE).withDayOfYear(1).minusYears(1);
        var opened = lastYear.atTime(9, 0).atZone(Days.ZONE).toInstant();
        var closed = lastYear.plusYears(1)
                .plusDays(40)
                .atTime(18, 30)
                .atZone(Days.ZONE)
                .toInstant();
        Past.quietly(opened, () -> open(keeper, lastYear, treasurer));
        var all = DemoFile.read("euros.yml", InventedEuros.class).stream()
                .sorted(Comparator.comparingInt(InventedEuros::day).reversed())
                .toList();
        all.stream().filter(it -> at(now, it).isBefore(closed)).forEach(it -> happens(now, it, euro));
        if (closed.isBefore(now))
            Past.quietly(closed, () -> close(periods.of(keeper).getFirst(), treasurer));
        all.stream().filter(it -> !at(now, it).isBefore(closed)).forEach(it -> happens(now, it, euro));
        books.record(keeper);
    }

    private void open(PartyId keeper, LocalDate first, PartyId treasurer) {
        books.open(keeper, first, first.plusYears(1).minusDays(1), treasurer).done();
        currencies
                .named("Heure")
                .ifPresent(it -> contributions.value(
                        keeper, it, first, HOUR, "Valeur choisie par le bureau, à revoir chaque année", treasurer));
    }

    private void close(Period period, PartyId treasurer) {
        books.close(period, "Soldes repris de l’exercice précédent", treasurer).done();
    }

    private Currency euro(Instant now) {
        var administrator = rights.holders(InstanceRole.ADMINISTRATOR).stream()
                .min(Comparator.comparing(RoleHolder::grantedAt))
                .map(RoleHolder::person)
                .orElseThrow();
        Past.quietly(
                now.minus(Duration.ofDays(DAYS_AGO)),
                () -> currencies.add(Draft.money("Euro", "€", Regime.EXTERNAL, Limits.NONE), administrator));
        return currencies.named("Euro").orElseThrow();
    }

    private void happens(Instant now, InventedEuros it, Currency euro) {
        Past.quietly(at(now, it), () -> {
            if (it.at() == null) pay(it, euro);
            else write(it);
        });
    }

    private void pay(InventedEuros it, Currency euro) {
        var payer = houses.named(Objects.requireNonNull(it.from()));
        var payee = houses.named(Objects.requireNonNull(it.to()));
        ledger.pay(new Order(
                        payer,
                        payee,
                        Amount.one(euro.id(), it.cents()),
                        houses.manager(payer),
                        "demo-euros-" + it.day(),
                        it.subject()))
                .booked();
    }

    private void write(InventedEuros it) {
        var keeper = houses.named(Objects.requireNonNull(it.at()));
        books.write(
                        keeper,
                        books.today(),
                        Objects.requireNonNullElse(it.piece(), ""),
                        it.subject(),
                        List.of(
                                Line.debit(Objects.requireNonNull(it.debit()), it.cents()),
                                Line.credit(Objects.requireNonNull(it.credit()), it.cents())),
                        "demo-" + it.day(),
                        houses.manager(keeper))
                .done();
    }

    private static Instant at(Instant now, InventedEuros it) {
        return now.minus(Duration.ofDays(it.day()));
    }
}
