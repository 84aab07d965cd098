package org.fabcom.market.posts;

import module java.base;
import org.fabcom.files.HeldFile;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.market.Standing;
import org.fabcom.market.categories.Categories;
import org.fabcom.people.People;
import org.fabcom.places.CommuneFields;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Writing a post, changing it, and what its owner decides of it. To all others there is no such page. */
@Controller
record WritingPages(
        Posts posts,
        Publishing publishing,
        Writing writing,
        PostForms forms,
        Pictures pictures,
        PictureDrafts drafts,
        Standing standing,
        Categories categories,
        Currencies currencies,
        CommuneFields communes,
        Homes homes,
        People people) {

    private static final String OWNER = "pour";
    private static final String ID = "id";

    /** The place is prefilled by the address of the party for which one writes (E14), the title by whoever leads here. */
    @GetMapping("/place/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView blank(Form asked, Visitor me, Page page) {
        var owner = owner(asked, me);
        var form = Form.empty()
                .with("genre", asked.value("genre").equals("WANT") ? "WANT" : "OFFER")
                .with("vue", "MEMBERS")
                .with("mode", "ALL_OF")
                .with("lieu-cache", "oui")
                .with("titre", asked.value("titre"))
                .with(OWNER, owner)
                .with(ID, Ids.next());
        homes.of(owner)
                .ifPresent(it -> form.with("commune-nom", it.commune())
                        .with("commune", it.code())
                        .with("lieu", it.exact())
                        .with("lieu-cache", it.hidden() ? "oui" : null));
        return page.show("market/postform", view(form, null, me, page));
    }

    @PostMapping("/place/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView write(
            Form form,
            @RequestParam(name = Pictures.FIELD, required = false) @Nullable List<MultipartFile> files,
            Visitor me,
            Page page) {
        var owner = owner(form, me);
        var id = Ids.read(form.value(ID)).orElseGet(Ids::next);
        form.with(ID, id);
        var draft = forms.read(form, null, me, page);
        var waiting = drafts.wanted(form, me.party());
        var parcels = pictures.read(files, waiting.size(), form, page);
        if (draft.isEmpty() || form.wrong()) {
            var ids = waiting.stream().map(HeldFile::id).toList();
            var kept = drafts.keep(PictureDrafts.draft(form, me.party()), me.party(), ids, parcels);
            form.withAll(
                    PictureDrafts.KEPT,
                    kept.stream().map(it -> it.id().toString()).toList());
            return page.refuse("market/postform", view(form, null, me, page));
        }
        var written = writing.write(
                id,
                owner,
                me.party(),
                draft.get(),
                new Writing.Images(PictureDrafts.draft(form, me.party()), waiting, parcels),
                form.has("faire", "publier"));
        var path = "/place/" + id;
        return switch (written) {
            case PUBLISHED -> page.redirect(path, "market.published");
            case DRAFTED -> page.redirect(path, "market.drafted");
            case WITHOUT_PICTURES -> page.redirectWithCare(path, "market.picture.room");
            case BEFORE -> page.redirect(path);
            case NOT_YOURS -> throw Problem.conflict();
        };
    }

    @GetMapping("/place/{post}/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID post, Visitor me, Page page) {
        var it = tended(post, me);
        return page.show("market/postform", view(forms.filled(it, page.formats()), it, me, page));
    }

    @PostMapping("/place/{post}/modifier")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID post, Form form, Visitor me, Page page) {
        var it = tended(post, me);
        var draft = forms.read(form, it, me, page);
        if (draft.isEmpty() || form.wrong()) return page.refuse("market/postform", view(form, it, me, page));
        if (!form.value("version").matches("[0-9]{1,9}")) throw Problem.badRequest();
        return switch (publishing.change(post, draft.get(), Integer.parseInt(form.value("version")))) {
            case Publishing.Outcome.Done done -> page.redirect(it.url(), "market.changed");
            case Publishing.Outcome.TooFew(int taken) -> {
                form.reject("quantite", page.t("market.form.quantity.few", taken));
                yield page.refuse("market/postform", view(form, it, me, page));
            }
            case Publishing.Outcome.Late late -> throw Problem.conflict();
            case Publishing.Outcome.NoWay no -> throw Problem.conflict();
            case Publishing.Outcome.Over over -> throw Problem.of(409, Publishing.OVER);
        };
    }

    @PostMapping("/place/{post}/{act:fermer|annuler}")
    @Access(value = Access.Level.SIGNED_IN, ends = true)
    ModelAndView end(UUID post, String act, Visitor me, Page page) {
        return decide(post, act, me, page);
    }

    /** One click each; what stands otherwise meanwhile is said with a code. */
    @PostMapping("/place/{post}/{act:publier|brouillon|renouveler}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView decide(UUID post, String act, Visitor me, Page page) {
        var it = tended(post, me);
        var outcome = switch (act) {
            case "publier" -> publishing.publish(post);
            case "fermer" -> publishing.close(post);
            case "annuler" -> publishing.cancel(post);
            case "brouillon" -> publishing.draftAgain(post);
            case "renouveler" -> publishing.renew(post);
            default -> throw Problem.notFound();
        };
        if (outcome instanceof Publishing.Outcome.Over) return page.redirectWithCare(it.url(), "market.over");
        if (!(outcome instanceof Publishing.Outcome.Done)) throw Problem.of(409, "FC-4801");
        return switch (act) {
            case "fermer" -> page.redirectWithUndo(it.url(), it.url() + "/publier", "market.act.fermer");
            case "annuler" -> page.redirectWithUndo(it.url(), it.url() + "/brouillon", "market.act.annuler");
            default -> page.redirect(it.url(), "market.act." + act);
        };
    }

    private Post tended(UUID id, Visitor me) {
        return posts.tended(id, standing.of(me)).orElseThrow(Problem::notFound);
    }

    private PartyId owner(Form form, Visitor me) {
        var asked = form.value(OWNER);
        return standing.parties(me).stream()
                .filter(it -> asked.isEmpty() || it.toString().equals(asked))
                .findFirst()
                .orElseThrow(Problem::forbidden);
    }

    private PostFormView view(Form form, @Nullable Post before, Visitor me, Page page) {
        var tree = categories.tree();
        var owners = before == null ? standing.parties(me) : List.<PartyId>of();
        var names = people.names(owners);
        var chosen = form.value(OWNER);
        var groups = standing.groups(me);
        var shown = before == null ? "/place/nouveau" : before.url() + "/modifier";
        return new PostFormView(
                form,
                before == null,
                before == null || before.state() == Post.State.DRAFT,
                shown,
                before == null ? "/place" : before.url(),
                options(Post.Kind.values(), "market.kind.", page),
                owners.size() < 2
                        ? ""
                        : names.getOrDefault(
                                owners.stream()
                                        .filter(it -> it.toString().equals(chosen))
                                        .findFirst()
                                        .orElse(me.party()),
                                "?"),
                owners.stream()
                        .filter(it -> !it.toString()
                                .equals(chosen.isEmpty() ? me.party().toString() : chosen))
                        .map(it -> new LinkView(
                                Address.of("/place/nouveau")
                                        .with("genre", form.value("genre"))
                                        .with(OWNER, it)
                                        .toString(),
                                names.getOrDefault(it, "?")))
                        .toList(),
                OptionView.all(tree.open(), it -> it.id(), it -> tree.path(it.id())),
                currencies.open().stream()
                        .map(it -> new PostFormView.PriceView(
                                PostForms.field(it),
                                it.name(),
                                page.t(
                                        it.unit() == Unit.HOURS ? "market.form.price.hours" : "market.form.price.help",
                                        it.symbol())))
                        .toList(),
                options(PostDraft.PriceMode.values(), "market.mode.", page),
                Arrays.stream(PostDraft.Audience.values())
                        .filter(it -> it != PostDraft.Audience.GROUPS || !groups.isEmpty())
                        .map(it -> OptionView.of(it.name(), page.t("market.audience." + it)))
                        .toList(),
                OptionView.all(groups),
                communes.one(form, "commune"),
                before == null ? 0 : pictures.of(before.id()).size(),
                before == null ? PictureDrafts.options(drafts.wanted(form, me.party()), page) : List.of());
    }

    private static List<OptionView> options(Enum<?>[] values, String key, Page page) {
        return OptionView.all(values, it -> page.t(key + it));
    }
}
