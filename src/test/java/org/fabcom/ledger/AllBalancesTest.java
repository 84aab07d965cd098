package org.fabcom.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.Limits;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;

/** All that a wallet holds, asked at once, is what each of its currencies says when it is asked alone. */
@FabComTest
record AllBalancesTest(Ledger ledger, Currencies currencies, Neighbours neighbours) {

    /** First the accounts, as they are ordered; then what is open and has none. */
    private List<Balance> oneByOne(PartyId party) {
        var all = new ArrayList<>(ledger.balances(party));
        for (var it : currencies.open())
            if (all.stream().noneMatch(one -> one.currency().id().equals(it.id())))
                all.add(ledger.balance(party, it.id()).orElseThrow());
        return all;
    }

    @Test
    void asked_at_once_they_are_what_each_says_alone() {
        long seed = System.nanoTime();
        System.err.println("seed " + seed);
        var dice = new Random(seed);
        var keeper = neighbours.person("Odile", InstanceRole.ADMINISTRATOR);
        var open = new ArrayList<Currency>();
        for (int i = 0; i < 7; i++)
            open.add(currencies
                    .add(
                            Currencies.Draft.hours(dice.nextInt(100) + " heures " + i, new Limits(-600L, 900L + i)),
                            keeper.id())
                    .orElseThrow());
        var people =
                List.of(neighbours.person("Léa").id(), neighbours.person("Tom").id(), keeper.id());
        for (int i = 0; i < 60; i++) {
            var currency = open.get(dice.nextInt(open.size()));
            switch (dice.nextInt(8)) {
                case 0 -> ledger.open(people.get(dice.nextInt(3)), currency.id());
                case 1 -> {
                    if (open.size() > 4 && currencies.close(currency.id())) open.remove(currency);
                }
                default ->
                    ledger.pay(Purse.order(
                            people.get(dice.nextInt(3)),
                            people.get(dice.nextInt(3)),
                            currency,
                            15L * (1 + dice.nextInt(3))));
            }
            for (var it : people)
                assertThat(ledger.allBalances(it)).as("seed " + seed).isEqualTo(oneByOne(it));
        }
    }
}
