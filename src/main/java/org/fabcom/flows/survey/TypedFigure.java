package org.fabcom.flows.survey;

/** Figures that nobody can weigh: the structure types them, with where they are from. */
enum TypedFigure {
    EMPLOYEES,
    FTE,
    FTE_INSERTION,
    VOLUNTEERS,
    VOLUNTEER_HOURS,
    MEMBERS,
    AREA_SHOP,
    AREA_ALL,
    OPENING_HOURS,
    VISITS,
    EVENTS,
    REACHED,
    REPAIRED,
    GRANTS
}
