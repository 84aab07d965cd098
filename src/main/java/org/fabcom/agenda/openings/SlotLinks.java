package org.fabcom.agenda.openings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The link in the letter opens one request. Signed with a secret of the instance: it can’t be guessed and is not kept. */
@Component
class SlotLinks {

    private final Secrets secrets;
    private final SlotRequests requests;

    SlotLinks(Secrets secrets, SlotRequests requests) {
        this.secrets = secrets;
        this.requests = requests;
    }

    String path(UUID request) {
        return TakePages.PATH + "/pris/" + request + "/" + seal(request);
    }

    Optional<SlotRequest> open(UUID request, String seal) {
        boolean right = MessageDigest.isEqual(
                seal(request).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
        return right ? requests.find(request) : Optional.empty();
    }

    private String seal(UUID request) {
        return secrets.sign("agenda.slot", request.toString()).substring(0, 32);
    }
}
