package org.fabcom.market.categories;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.market.categories.CategoryView.CriterionView;
import org.fabcom.market.categories.Inherited.Action;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For moderators: the tree of categories, and on what deals are rated in each. */
@Controller
record CategoryPages(Categories categories, Criteria criteria) {

    static final String PATH = "/place/categories";
    private static final String PARENT = "dans";

    @GetMapping(PATH)
    @Access(instance = {InstanceRole.MODERATOR, InstanceRole.ADMINISTRATOR})
    ModelAndView list(Page page) {
        return page.show("market/categories", tree(Form.empty(), page));
    }

    @PostMapping(PATH)
    @Access(instance = {InstanceRole.MODERATOR, InstanceRole.ADMINISTRATOR})
    ModelAndView add(Form form, Visitor me, Page page) {
        var read = read(form, page);
        if (form.wrong()) return page.refuse("market/categories", tree(form, page));
        return switch (categories.add(form.value("nom"), read.parent(), read.position(), me.party())) {
            case Categories.Outcome.Done(var id) -> page.redirect(PATH + "/" + id, "market.category.added");
            case Categories.Outcome.Refused(var why) -> {
                form.reject(field(why), page.t("market.category." + why));
                yield page.refuse("market/categories", tree(form, page));
            }
        };
    }

    @GetMapping(PATH + "/{category}")
    @Access(instance = {InstanceRole.MODERATOR, InstanceRole.ADMINISTRATOR})
    ModelAndView show(String category, Page page) {
        var at = at(category);
        return page.show("market/category", view(at, filled(at), page));
    }

    @PostMapping(PATH + "/{category}")
    @Access(instance = {InstanceRole.MODERATOR, InstanceRole.ADMINISTRATOR})
    ModelAndView change(String category, Form form, Page page) {
        var it = at(category).orElseThrow(Problem::notFound);
        var read = read(form, page);
        if (!form.value("version").equals(String.valueOf(it.version()))) throw Problem.conflict();
        if (form.wrong()) return page.refuse("market/category", view(Optional.of(it), form, page));
        return switch (categories.change(it, form.value("nom"), read.parent(), read.position())) {
            case Categories.Outcome.Done done -> page.redirect(PATH, "market.category.changed");
            case Categories.Outcome.Refused(var why) -> {
                if (why == Categories.Why.LATE) throw Problem.conflict();
                form.reject(field(why), page.t("market.category." + why));
                yield page.refuse("market/category", view(Optional.of(it), form, page));
            }
        };
    }

    @PostMapping(PATH + "/{category}/fermer")
    @Access(instance = {InstanceRole.MODERATOR, InstanceRole.ADMINISTRATOR})
    ModelAndView close(String category, Page page) {
        return close(category, true, page);
    }

    @PostMapping(PATH + "/{category}/rouvrir")
    @Access(instance = {InstanceRole.MODERATOR, InstanceRole.ADMINISTRATOR})
    ModelAndView reopen(String category, Page page) {
        return close(category, false, page);
    }

    private ModelAndView close(String category, boolean closed, Page page) {
        var it = at(category).orElseThrow(Problem::notFound);
        return switch (categories.close(it.id(), closed)) {
            case Categories.Outcome.Done done ->
                page.redirectWithUndo(
                        PATH + "/" + it.id(),
                        PATH + "/" + it.id() + (closed ? "/rouvrir" : "/fermer"),
                        closed ? "market.category.closed" : "market.category.reopened");
            case Categories.Outcome.Refused(var why) ->
                page.redirectWithCare(PATH + "/" + it.id(), "market.category." + why);
        };
    }

    /** Adds a criterion by its name, takes one away, or says nothing of it any more. */
    @PostMapping(PATH + "/{category}/criteres")
    @Access(instance = {InstanceRole.MODERATOR, InstanceRole.ADMINISTRATOR})
    ModelAndView criterion(String category, Form form, Visitor me, Page page) {
        var at = at(category);
        var id = at.map(Category::id).orElse(null);
        var name = form.value("critere");
        var chosen = Skills.ids(form.all("lequel")).stream().findFirst().flatMap(criteria::find);
        switch (form.value("faire")) {
            case "ajouter" -> {
                form.line("critere", page);
                if (name.isEmpty() || name.length() > Criterion.LONGEST)
                    form.reject("critere", page.t("market.criterion.name.wrong"));
                int sequence = position(form, "rang", page);
                if (form.wrong()) return page.refuse("market/category", view(at, filled(at, form), page));
                criteria.line(id, criteria.named(name, me.party()).id(), Action.ADD, sequence);
            }
            case "retirer" ->
                criteria.line(id, chosen.orElseThrow(Problem::badRequest).id(), Action.REMOVE, 0);
            case "oublier" ->
                criteria.forget(id, chosen.orElseThrow(Problem::badRequest).id());
            default -> throw Problem.badRequest();
        }
        return page.redirect(PATH + "/" + category, "market.criterion.done");
    }

    private record Read(@Nullable UUID parent, int position) {}

    private Read read(Form form, Page page) {
        var name = form.line("nom", page);
        if (name.isEmpty()) form.reject("nom", page.t("market.category.name.missing"));
        if (name.length() > Category.LONGEST) form.reject("nom", page.t("market.category.name.long", Category.LONGEST));
        var parent = Skills.ids(form.all(PARENT)).stream().findFirst().orElse(null);
        if (!form.value(PARENT).isEmpty() && categories.tree().find(parent).isEmpty())
            form.reject(PARENT, page.t("market.category.parent.unknown"));
        return new Read(parent, position(form, "position", page));
    }

    private static int position(Form form, String field, Page page) {
        var typed = form.value(field);
        if (typed.isEmpty()) return 0;
        if (typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) <= Category.LAST) return Integer.parseInt(typed);
        form.reject(field, page.t("market.category.position.wrong", Category.LAST));
        return 0;
    }

    private static String field(Categories.Why why) {
        return why == Categories.Why.TAKEN ? "nom" : PARENT;
    }

    /** Empty for the root of all, which is no category. */
    private Optional<Category> at(String category) {
        if (category.equals("racine")) return Optional.empty();
        return Optional.of(Ids.read(category).flatMap(categories::find).orElseThrow(Problem::notFound));
    }

    private static Form filled(Optional<Category> at) {
        return filled(at, Form.empty());
    }

    private static Form filled(Optional<Category> at, Form form) {
        at.ifPresent(it -> form.with("nom", it.name())
                .with(PARENT, it.parent())
                .with("position", it.position())
                .with("version", it.version()));
        return form;
    }

    private CategoriesView tree(Form form, Page page) {
        var tree = categories.tree();
        var rows = tree.ordered().stream()
                .map(it -> new CategoriesView.RowView(
                        PATH + "/" + it.id(),
                        it.name(),
                        tree.path(it.id()),
                        tree.above(it.id()).size(),
                        it.closed()))
                .toList();
        return new CategoriesView(rows, parents(tree, null), form);
    }

    private static List<OptionView> parents(CategoryTree tree, @Nullable UUID but) {
        return tree.ordered().stream()
                .filter(it -> but == null || !tree.within(but).contains(it.id()))
                .map(it -> OptionView.of(it.id().toString(), tree.path(it.id())))
                .toList();
    }

    private CategoryView view(Optional<Category> at, Form form, Page page) {
        var tree = categories.tree();
        var id = at.map(Category::id).orElse(null);
        var held = criteria.at(id);
        var own = new HashMap<UUID, Action>();
        criteria.lines(id).forEach(it -> own.put(it.key(), it.action()));
        var shown = new ArrayList<CriterionView>();
        for (var it : held) shown.add(new CriterionView(it.id().toString(), it.name(), true, own.containsKey(it.id())));
        for (var it : criteria.all())
            if (own.get(it.id()) == Action.REMOVE)
                shown.add(new CriterionView(it.id().toString(), it.name(), false, true));
        return new CategoryView(
                PATH + "/" + (id == null ? "racine" : id),
                id == null,
                at.map(Category::name).orElseGet(() -> page.t("market.category.root")),
                id == null ? "" : tree.path(id),
                at.map(Category::closed).orElse(false),
                parents(tree, id),
                shown,
                form);
    }
}
