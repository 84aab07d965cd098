package org.fabcom.people.proof;

import module java.base;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.signin.Sessions;
import org.fabcom.people.steps.Sleep;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Whether somebody proved a moment ago, in this browser, who they are: delicate pages ask before they act. */
@Component
public class Proofs {

    public static final String PATH = "/moi/preuve";
    static final Duration RECENT = Duration.ofMinutes(10);

    private final Sessions sessions;
    private final Sleep sleep;

    Proofs(Sessions sessions, Sleep sleep) {
        this.sessions = sessions;
        this.sleep = sleep;
    }

    /** True within ten minutes of a sign-in, or of a proof. */
    public boolean recent(Visitor me) {
        return me.session() != null && sessions.provedWithin(RECENT, me.session()) && !onlyKeys(me);
    }

    /** Where one proves it, and comes back to this path from. */
    public String address(String returnTo) {
        return Address.of(PATH).with("suite", returnTo).toString();
    }

    /** Sends to the proof. Nothing was done. */
    public ModelAndView ask(Page page, String returnTo) {
        return page.redirectWithCare(address(returnTo), "people.proof.first");
    }

    /** Whose second step is a key gave only the first one: neither the password nor a letter stands for the key. */
    boolean onlyKeys(Visitor me) {
        return me.asleep() && sleep.needsKeys(me.party());
    }
}
