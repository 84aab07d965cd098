package org.fabcom.flows.pickups;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The link of one collection, without an account. Signed with a secret of the instance: it can't be guessed and is not kept. */
@Component
class PickupLinks {

    private final Secrets secrets;
    private final Pickups pickups;

    PickupLinks(Secrets secrets, Pickups pickups) {
        this.secrets = secrets;
        this.pickups = pickups;
    }

    String path(UUID pickup) {
        return GivePages.PATH + "/demande/" + pickup + "/" + seal(pickup);
    }

    Optional<Pickup> open(UUID pickup, String seal) {
        boolean right = MessageDigest.isEqual(
                seal(pickup).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
        return right ? pickups.find(pickup) : Optional.empty();
    }

    private String seal(UUID pickup) {
        return secrets.sign("flows.pickup", pickup.toString()).substring(0, 32);
    }
}
