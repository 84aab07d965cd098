package org.fabcom.flows;

import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.number;
import static org.fabcom.web.field.Kinds.oneOf;

import module java.base;
import org.fabcom.flows.Site.Described;
import org.fabcom.flows.Site.Work;
import org.fabcom.places.CommuneKind;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of a site. */
@Component
public final class SiteFields {

    static final Field<Described, String> NAME = Field.of(
                    "nom", "name", "flows.site.name", line(2, 80), Described::name)
            .required("flows.site.name.missing");
    public static final Field<Described, Work> WORK =
            Field.of("travail", "work", "flows.site.work", oneOf(Work.class, Work.BOTH), Described::work);
    private static final Field<Described, @Nullable Integer> HEAVIEST = Field.of(
                    "maximum", "heaviest_kg", "flows.site.heaviest", number(1, 100_000), Described::heaviestKg)
            .required("flows.site.heaviest.missing");

    public final Fields<Described> all;

    SiteFields(CommuneKind communes) {
        var commune = Field.of("commune", "commune", "flows.site.commune", communes, Described::commune);
        all = Fields.of(
                List.of(NAME, WORK, commune, HEAVIEST),
                said -> new Described(said.get(NAME), said.get(WORK), said.get(commune), heaviest(said.get(HEAVIEST))));
    }

    private static int heaviest(@Nullable Integer said) {
        if (said == null) throw new IllegalStateException("required");
        return said;
    }
}
