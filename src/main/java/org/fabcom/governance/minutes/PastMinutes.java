package org.fabcom.governance.minutes;

import org.fabcom.governance.assemblies.Admission.Admitted;
import org.springframework.stereotype.Component;

/** For the invented territory: minutes signed by both at once. */
@Component
public record PastMinutes(MinutesDrafts drafts, Signing signing) {

    /** @param chair as the one who chaired comes in; @param secretary as the one who wrote */
    public void sign(Admitted chair, Admitted secretary, String summary) {
        var it = chair.assembly();
        var draft = drafts.add(it.id(), null, summary, secretary.me());
        var read = signing.text(it, chair.body(), chair.bureau(), draft).sha256();
        signing.sign(chair, draft.id(), read);
        signing.sign(secretary, draft.id(), read);
    }
}
