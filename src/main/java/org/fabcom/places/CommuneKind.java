package org.fabcom.places;

import module java.base;
import gg.jte.Content;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.people.communes.Commune;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.Control;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Input;
import org.fabcom.web.field.Kind;
import org.fabcom.web.render.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A commune: one that is known, or the words of one that no list has. Kept as {@code …_code} and {@code …_name}. */
@Component
public final class CommuneKind implements Kind<Commune> {

    private static final int LONGEST = 100;
    private static final Control NAME = new Control(Control.Shape.LINE, 0, LONGEST, List.of());

    private final CommuneFields communes;
    private final Templates templates;

    CommuneKind(CommuneFields communes, Templates templates) {
        this.communes = communes;
        this.templates = templates;
    }

    @Override
    public Control control() {
        return NAME;
    }

    @Override
    public Commune read(Input input) {
        var field = communes.one(input.form(), input.name());
        if (field.typed().isEmpty() && field.chosen().isEmpty()) input.left();
        else if (field.waiting() && !field.nothing()) input.reject("places.commune.pick");
        if (field.typed().length() > LONGEST) input.refused("web.field.long", LONGEST);
        return field.chosen().stream()
                .findFirst()
                .map(it -> new Commune(it.insee(), it.name()))
                .orElse(new Commune(null, field.typed()));
    }

    @Override
    public Commune row(ResultSet row, String column) throws SQLException {
        return new Commune(row.getString(column + "_code"), row.getString(column + "_name"));
    }

    @Override
    public Object plain(Commune value) {
        return value.name();
    }

    @Override
    public void fill(Form form, String name, Commune value) {
        form.with(name, value.code()).with(name + "-nom", value.name());
    }

    @Override
    public List<String> columns(String column) {
        return List.of(column + "_code", column + "_name");
    }

    @Override
    public Map<String, @Nullable Object> kept(String column, Commune value) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        kept.put(column + "_code", value.code());
        kept.put(column + "_name", value.name());
        return kept;
    }

    @Override
    public Content drawn(Field<?, Commune> field, Form form, Page page) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("page", page);
        view.put("form", form);
        view.put("field", communes.one(form, field.name()));
        view.put("label", field.label(page));
        view.put("help", field.help(page));
        view.put("optional", field.optional());
        return templates.part("places/commune", view);
    }
}
