package org.fabcom.commons;

import module java.base;

/** The free licences for contents that a plan may be given under, by their SPDX names. */
public enum Licence {
    CC_BY_SA("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.fr"),
    CC_BY("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/deed.fr"),
    ETALAB("etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
    CC0("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.fr");

    private final String spdx;
    private final String url;

    Licence(String spdx, String url) {
        this.spdx = spdx;
        this.url = url;
    }

    public String spdx() {
        return spdx;
    }

    /** Its text. */
    public String url() {
        return url;
    }

    public static Optional<Licence> of(String spdx) {
        return Arrays.stream(values()).filter(it -> it.spdx.equals(spdx)).findFirst();
    }

    /** Under which a plan may be given that was made from others: share-alike holds on, credit is owed on. */
    public static List<Licence> after(Collection<Licence> parents) {
        if (parents.contains(CC_BY_SA)) return List.of(CC_BY_SA);
        boolean credit = parents.contains(CC_BY) || parents.contains(ETALAB);
        return Arrays.stream(values()).filter(it -> !credit || it != CC0).toList();
    }
}
