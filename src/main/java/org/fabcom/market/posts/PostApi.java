package org.fabcom.market.posts;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.Standing;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Once;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.SentForm;
import org.fabcom.web.programs.TakesBodies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts written and decided on by programs: read by the form of the page, without pictures. */
@RestController
record PostApi(Posts posts, Publishing publishing, Writing writing, PostForms forms, Standing standing, Once once)
        implements TakesBodies {

    private static final String PATH = "/api/v1/posts";
    private static final SentBody SENT = SentBody.of("PostSent", "As the form /place/nouveau asks")
            .id("pour", "the party that offers or wants; one's own when left out")
            .as("owner")
            .word("genre", "", Post.Kind.values())
            .as("kind")
            .must()
            .control("titre", Map.of("type", "string", "minLength", 3, "maxLength", PostDraft.LONGEST_TITLE))
            .as("title")
            .must()
            .text("description", PostDraft.LONGEST_TEXT, "")
            .as("text")
            .id("categorie", "")
            .as("category")
            .must()
            .texts("tags")
            .number("quantite", "")
            .as("quantity")
            .text("unite", PostDraft.LONGEST_UNIT, "")
            .as("unit")
            .day("du", "")
            .as("from")
            .day("au", "")
            .as("to")
            .text("commune", 5, "INSEE code")
            .as("insee")
            .text("commune-nom", "")
            .as("commune")
            .text("lieu", PostDraft.LONGEST_PLACE, "")
            .as("place")
            .yes("lieu-cache", "")
            .as("place_hidden")
            .word("mode", "", PostDraft.PriceMode.values())
            .word("vue", "", PostDraft.Audience.values())
            .as("audience")
            .must()
            .list("groupes", 0, "")
            .as("groups")
            .day("jusqu", "")
            .as("until")
            .yes("brouillon", "true: a draft that only its owner sees")
            .as("draft")
            .money("prix", "for one unit; none: a gift")
            .as("prices");

    /** Where a post stands after a decision. */
    record Stands(UUID id, Post.State state) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(SENT);
    }

    /** Published at once, unless {@code draft} is true. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:write")
    ResponseEntity<Once.Made> write(HttpServletRequest request, Visitor me, Page page) {
        var id = once.id(request, me, "post");
        var form = SENT.read(request);
        var owner = owner(form, me, page);
        var draft = forms.read(form, null, me, page);
        if (draft.isEmpty()) throw SentForm.refused(form);
        var none = new Writing.Images(id, List.of(), List.of());
        var written = writing.write(id, owner, me.party(), draft.get(), none, !form.has("brouillon", "oui"));
        if (written == Writing.Written.NOT_YOURS) throw Problem.conflict();
        boolean made = written != Writing.Written.BEFORE;
        boolean same =
                posts.find(id).filter(it -> it.draft().equals(draft.get())).isPresent();
        return Once.answer(made, same, PATH, id);
    }

    @PostMapping(PATH + "/{post}/{act:close|cancel}")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    @NeedsScope("market:write")
    Stands end(UUID post, String act, Visitor me) {
        return decide(post, act, me);
    }

    @PostMapping(PATH + "/{post}/{act:publish|renew}")
    @Access(Access.Level.SIGNED_IN)
    @NeedsScope("market:write")
    Stands decide(UUID post, String act, Visitor me) {
        var mine = posts.tended(post, standing.of(me))
                .orElseThrow(Problem::notFound)
                .id();
        var outcome = switch (act) {
            case "publish" -> publishing.publish(mine);
            case "close" -> publishing.close(mine);
            case "cancel" -> publishing.cancel(mine);
            case "renew" -> publishing.renew(mine);
            default -> throw Problem.notFound();
        };
        if (outcome instanceof Publishing.Outcome.Over) throw Problem.of(409, Publishing.OVER);
        if (!(outcome instanceof Publishing.Outcome.Done)) throw Problem.of(409, "FC-4801");
        return new Stands(mine, posts.find(mine).orElseThrow().state());
    }

    private PartyId owner(Form form, Visitor me, Page page) {
        var asked = form.value("pour");
        if (form.id("pour", page) == null && !asked.isEmpty()) throw SentForm.refused(form);
        return standing.parties(me).stream()
                .filter(it -> asked.isEmpty() || it.toString().equals(asked))
                .findFirst()
                .orElseThrow(Problem::forbidden);
    }
}
