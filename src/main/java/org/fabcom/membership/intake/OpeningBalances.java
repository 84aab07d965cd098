package org.fabcom.membership.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Balances with which members come from another software. They sum to zero or nothing is taken; each is a payment with the
 * organisation, which ends where it was. Those who owe pay first.
 */
@Component
class OpeningBalances {

    /** {@code place}: of its row. */
    record Opening(String place, UUID member, PartyId party, long units) {}

    private final Currencies currencies;
    private final Ledger ledger;
    private final JdbcClient db;
    private final Clock clock;

    OpeningBalances(Currencies currencies, Ledger ledger, JdbcClient db, Clock clock) {
        this.currencies = currencies;
        this.ledger = ledger;
        this.db = db;
        this.clock = clock;
    }

    /** Throws UnreadableSource if there is no open unit of this name. */
    Currency named(String name) {
        return currencies.open().stream()
                .filter(it -> it.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new UnreadableSource("Aucune unité ouverte ne s’appelle « " + name + " »."));
    }

    /** In the smallest unit, below zero too; empty if it does not read. */
    static OptionalLong units(Currency currency, String said) {
        var text = said.replaceAll("[\\s\\u00a0\\u202f]", "").replace('−', '-');
        boolean below = text.startsWith("-");
        var bare = below || text.startsWith("+") ? text.substring(1) : text;
        if (bare.matches("0+([.,]0+)?")) return OptionalLong.of(0);
        var read = currency.read(bare);
        return read.isEmpty() ? read : OptionalLong.of(below ? -read.getAsLong() : read.getAsLong());
    }

    /** Throws UnreadableSource with the gap. */
    static void balanced(Currency currency, Map<String, Long> byPlace) {
        long gap = byPlace.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        if (gap == 0) return;
        var sign = gap > 0 ? "+" : "−";
        throw new UnreadableSource("La somme des soldes d’ouverture doit être nulle ; l’écart est de " + sign
                + currency.plain(Math.abs(gap)).replace('.', ',') + " " + currency.name() + ".");
    }

    /** Books those that were not booked before. Throws UnreadableSource if the safe refuses one. */
    void book(PartyId organisation, Currency currency, List<Opening> all, PartyId by) {
        var order = new ArrayList<>(all);
        order.sort(Comparator.comparingLong(Opening::units));
        for (var it : order) {
            if (it.units() == 0 || booked(it.member())) continue;
            boolean owes = it.units() < 0;
            var booking = ledger.pay(new Order(
                    owes ? it.party() : organisation,
                    owes ? organisation : it.party(),
                    Amount.one(currency.id(), Math.abs(it.units())),
                    by,
                    "opening-" + it.member(),
                    "Solde d’ouverture"));
            if (booking instanceof Booking.Refused refused)
                throw new UnreadableSource(
                        "Le solde de « " + it.place() + " » est refusé par le coffre : " + refused.why());
            keep(it.member(), booking.booked());
        }
    }

    private boolean booked(UUID member) {
        return transfers(List.of(member)).containsKey(member);
    }

    private void keep(UUID member, TransferId transfer) {
        db.sql("insert into membership.opening_balance (member, transfer, made_at) values (:member, :transfer, :now)")
                .param("member", member)
                .param("transfer", transfer.value())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    private Map<UUID, UUID> transfers(List<UUID> members) {
        var all = new LinkedHashMap<UUID, UUID>();
        db.sql("select member, transfer from membership.opening_balance where member = any (:members)")
                .param("members", members.toArray(UUID[]::new))
                .query(row -> {
                    all.put(row.getObject("member", UUID.class), row.getObject("transfer", UUID.class));
                });
        return all;
    }

    /** The import was withdrawn: each is given back. */
    void reverse(List<UUID> members, PartyId by) {
        transfers(members)
                .forEach((member, transfer) ->
                        ledger.reverse(new TransferId(transfer), by, "opening-back-" + member, "Import retiré"));
    }
}
