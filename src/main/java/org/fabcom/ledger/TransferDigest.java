package org.fabcom.ledger;

import module java.base;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.ledger.currencies.Amount;

/** SHA-256 of what an order asks for, so that the same key with another content is told apart (E47). Time and id are not in it. */
final class TransferDigest {

    private TransferDigest() {}

    static byte[] of(Transfer it) {
        var amounts = it.amounts().stream()
                .sorted(Comparator.comparing(Amount::currency))
                .map(amount -> amount.currency() + "=" + amount.units())
                .collect(Collectors.joining(","));
        var text = String.join(
                "\n", it.kind().name(), "" + it.payer(), "" + it.payee(), amounts, "" + it.concerns(), it.subject());
        return Sha256.of(text);
    }
}
