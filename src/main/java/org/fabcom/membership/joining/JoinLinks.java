package org.fabcom.membership.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.Secrets;
import org.springframework.stereotype.Component;

/** The link of one application, for whoever has no account. Signed with a secret of the instance: it can't be guessed and is not kept. */
@Component
class JoinLinks {

    private final Secrets secrets;
    private final Applications applications;

    JoinLinks(Secrets secrets, Applications applications) {
        this.secrets = secrets;
        this.applications = applications;
    }

    String path(UUID application) {
        return JoinPages.PATH + "/demande/" + application + "/" + seal(application);
    }

    Optional<Application> open(UUID application, String seal) {
        boolean right = MessageDigest.isEqual(
                seal(application).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
        return right ? applications.find(application) : Optional.empty();
    }

    private String seal(UUID application) {
        return secrets.sign("membership.application", application.toString()).substring(0, 32);
    }
}
