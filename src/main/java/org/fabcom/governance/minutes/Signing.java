package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.governance.assemblies.Admission.Admitted;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Officers.Bureau;
import org.fabcom.governance.assemblies.Officers.Role;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.minutes.MinutesDrafts.Draft;
import org.fabcom.governance.minutes.MinutesDrafts.Signature;
import org.fabcom.governance.minutes.MinutesRegister.Last;
import org.fabcom.governance.minutes.SigningNotices.MinutesSigned;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.web.print.Pdf;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Chair and secretary sign, or the one who noted that nobody came; with the last signature the file is made, numbered and chained. Thread-safe. */
@Component
class Signing {

    /** What came of it. */
    enum Signed {
        /** The other one is waited for. */
        NOTED,
        DONE,
        /** Neither chairs nor wrote it down, or has signed already. */
        NOT_YOURS,
        /** It changed since it was read. */
        CHANGED
    }

    private final MinutesDrafts drafts;
    private final MinutesRegister register;
    private final MinutesFacts facts;
    private final SigningNotices notices;
    private final ApplicationEventPublisher publisher;
    private final HouseWords words;
    private final When when;
    private final Pdf pdf;

    Signing(
            MinutesDrafts drafts,
            MinutesRegister register,
            MinutesFacts facts,
            SigningNotices notices,
            ApplicationEventPublisher publisher,
            HouseWords words,
            When when,
            Pdf pdf) {
        this.drafts = drafts;
        this.register = register;
        this.facts = facts;
        this.notices = notices;
        this.publisher = publisher;
        this.words = words;
        this.when = when;
        this.pdf = pdf;
    }

    MinutesText text(Assembly it, Body body, Bureau bureau, Draft draft) {
        var amends = draft.amends();
        return amends == null
                ? facts.of(it, body, bureau, draft.text())
                : facts.addendum(it, body, register.find(amends).orElseThrow(), draft.text());
    }

    /** @param read the hash of what the person had before their eyes */
    @Transactional
    Signed sign(Admitted in, UUID id, String read) {
        var draft = drafts.lock(id);
        var role = role(in.bureau(), in.me());
        if (draft.minutes() != null || role.isEmpty()) return Signed.NOT_YOURS;
        var text = text(in.assembly(), in.body(), in.bureau(), draft);
        if (!text.sha256().equals(read)) return Signed.CHANGED;
        drafts.sign(draft, role.get(), in.me(), read);
        notices.over(in.assembly(), in.me());
        var all = drafts.signatures(draft).stream()
                .filter(it -> it.sha256().equals(read))
                .toList();
        if (all.size() < in.bureau().led().size()) return Signed.NOTED;
        enter(in, draft, text, all);
        return Signed.DONE;
    }

    private static Optional<Role> role(Bureau bureau, PartyId me) {
        if (bureau.is(me, Role.CHAIR)) return Optional.of(Role.CHAIR);
        return bureau.is(me, Role.SECRETARY) ? Optional.of(Role.SECRETARY) : Optional.empty();
    }

    private void enter(Admitted in, Draft draft, MinutesText text, List<Signature> signatures) {
        var it = in.assembly();
        var last = register.last(it.body());
        var title = title(draft, text, last.number() + 1);
        var paper = new MinutesPaperView(
                words.locale().getLanguage(),
                title,
                in.body().name(),
                text.sections(),
                words.t("governance.minutes.signatures"),
                signatures.stream().map(one -> line(one, in.bureau())).toList(),
                words.t("governance.minutes.sealed", text.sha256()),
                previous(last));
        var file = pdf.kept("governance/minutespaper", paper);
        var minutes = register.enter(
                it.body(),
                last,
                it.id(),
                draft.amends(),
                title,
                text,
                file,
                Sha256.hex(file),
                person(signatures, Role.CHAIR).orElseThrow(),
                person(signatures, Role.SECRETARY).orElse(null));
        drafts.became(draft.id(), minutes.id());
        publisher.publishEvent(new MinutesSigned(it.id(), minutes.id(), title));
    }

    private String title(Draft draft, MinutesText text, int number) {
        return words.t(
                draft.amends() == null ? "governance.minutes.numbered" : "governance.minutes.addendum.numbered",
                number,
                text.title());
    }

    private String line(Signature it, Bureau bureau) {
        var key = bureau.named() ? "governance.minutes.signed." + it.role() : "governance.minutes.signed.alone";
        return words.t(key, it.name(), when.at(it.at(), words.locale()));
    }

    private String previous(Last last) {
        return last.number() == 0
                ? words.t("governance.minutes.first")
                : words.t("governance.minutes.previous", last.number(), last.sha256());
    }

    private static Optional<PartyId> person(List<Signature> all, Role role) {
        return all.stream().filter(it -> it.role() == role).findFirst().map(Signature::person);
    }
}
