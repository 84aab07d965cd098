package org.fabcom.instance.actors;

import module java.base;

/** A trade of the social and solidarity economy; an organisation may add words of its own. */
enum Craft {
    RESSOURCERIE,
    FABLAB,
    COWORKING,
    CONCIERGERIE,
    AGRICULTURE,
    FOOD,
    MEDIATION,
    TRAINING,
    CULTURE,
    MEDIA,
    SHOP,
    CRAFTS,
    MOBILITY,
    CHILDHOOD,
    SUPPORT,
    SPORT,
    HOSTING,
    PUBLIC_SERVICE;

    static boolean known(String code) {
        return Arrays.stream(values()).anyMatch(it -> it.name().equals(code));
    }
}
