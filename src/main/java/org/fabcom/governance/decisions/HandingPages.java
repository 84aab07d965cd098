package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.bodies.BodyPeople;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.talk.notices.NoticeKinds;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody else answers for a decision: said by whoever does now, or manages the body. */
@Controller
record HandingPages(
        Decisions decisions,
        DecisionEvents events,
        Bodies bodies,
        BodyDoor door,
        BodyPeople people,
        Notices notices,
        Clock clock) {

    private static final String KIND = "agora.handed";

    private static final String PATH = "/agora/{body}/decision/{id}/confier";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID body, UUID id, Visitor me, Page page) {
        var of = door.enter(body, me);
        return page.show("governance/handing", view(of, held(of, id, me), Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView hand(UUID body, UUID id, Form form, Visitor me, Page page) {
        var of = door.enter(body, me);
        var it = held(of, id, me);
        var chosen = BodyPeople.chosen(others(of, it), form, page);
        if (chosen.size() > 1) form.reject(people.many(of) ? "noms" : "personne", page.t("agora.hand.wrong"));
        if (form.wrong()) return page.refuse("governance/handing", view(of, it, form, page));
        var holder = chosen.getFirst();
        if (events.hand(it, holder, me.party())) tell(it, holder);
        return page.redirect(it.url(), "agora.hand.done");
    }

    private Decision held(Body of, UUID id, Visitor me) {
        var it = decisions.find(id).filter(one -> one.body().equals(of.id())).orElseThrow(Problem::notFound);
        if (!bodies.mayManage(me, of) && !it.holder().equals(me.party())) throw Problem.forbidden();
        return it;
    }

    private void tell(Decision it, PartyId holder) {
        var once = Ids.named("handed " + it.id() + " " + holder + " " + clock.instant());
        notices.tell(new Telling(holder, KIND, once, it.url(), List.of(it.reference(), it.title())));
    }

    /** People of the body who do not answer for it yet. */
    private Map<PartyId, String> others(Body of, Decision it) {
        var all = new LinkedHashMap<>(people.of(of));
        all.remove(it.holder());
        return all;
    }

    private HandingView view(Body of, Decision it, Form form, Page page) {
        return new HandingView(
                page.t("agora.hand"),
                new LinkView(it.url(), page.t("agora.decision.named", it.reference(), it.title())),
                of.url() + "/decision/" + it.id() + "/confier",
                page.t("agora.hand.lead", it.holderName()),
                people.many(of) ? List.of() : BodyPeople.options(others(of, it)),
                form);
    }

    @Bean
    static NoticeKinds handingKinds() {
        return NoticeKinds.of(HandingPages.class).kind(KIND, 68);
    }
}
