package org.fabcom.ledger.batch;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;

/** What shall be paid in one act. Two batches with the same payments in the same order are the same, however they were typed. */
public record Batch(PartyId wallet, Direction direction, List<Payment> payments, String title) {

    /** Payments in one of them. */
    public static final int MOST = 1000;

    /** From the wallet to many, or from many to it. */
    public enum Direction {
        OUT,
        IN
    }

    /** One line of it; {@code number} is that of the list. */
    public record Payment(long number, PartyId other, Amount amount, String subject) {}

    public Batch {
        payments = List.copyOf(payments);
    }

    /** Of lines that are all good. */
    static Batch of(PartyId wallet, Direction direction, List<BatchLine> lines, String title) {
        return new Batch(
                wallet,
                direction,
                lines.stream()
                        .map(it -> new Payment(
                                it.number(),
                                Objects.requireNonNull(it.party()),
                                Objects.requireNonNull(it.amount()),
                                it.subject()))
                        .toList(),
                title);
    }

    Order order(Payment it, PartyId by, String key) {
        var payer = direction == Direction.OUT ? wallet : it.other();
        var payee = direction == Direction.OUT ? it.other() : wallet;
        return new Order(payer, payee, List.of(it.amount()), by, key, it.subject());
    }

    byte[] digest() {
        var digest = Sha256.begun();
        for (var it : payments) {
            var line = it.other() + "\t" + it.amount().currency() + "\t"
                    + it.amount().units() + "\t" + it.subject() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return digest.digest();
    }
}
