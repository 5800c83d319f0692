/** What is in view as a table and as a figure: the same that a document of the study would hold. */
import {
  associationsTable,
  auditTable,
  criteriaTable,
  describeTable,
  type FigureName,
  figures,
  leaveOneOutTable,
  multiverseTable,
  posteriorsTable,
  regressionsTable,
  scoresTable,
  type Table,
  weightsTable,
} from '@cedu/report';
import { covarianceOf } from '../study/covariance.ts';
import { groupedOf } from '../study/grouped.ts';
import { bootstrapOf, leaveOneOut, multiverse, rankRanges } from '../study/trust.ts';
import type { View } from '../view.ts';
import { dataTable } from './data-table.ts';

/** The table behind the present screen; null where there is none. */
export function tableInView(view: View): Table | null {
  const { report, context, state, place } = view;
  const { outcome } = report;
  switch (state.screen) {
    case 'data':
      return dataTable(view);
    case 'index':
      if (!report.index) return null;
      if (place.pane === 1) return weightsTable(report.index, context);
      return scoresTable(report.index, context, rankRanges(report) ?? undefined);
    case 'outcome': {
      if (!outcome) return null;
      const log = outcome.transformed;
      const described = [{ name: context.names.short(outcome.variable), ...outcome }];
      return describeTable(
        log ? [...described, { name: context.names.outcome(`log(${outcome.variable})`), ...log }] : described,
        context,
      );
    }
    case 'fits':
      return report.associations ? associationsTable(report.associations, outcome?.variable ?? 'y', context) : null;
    case 'regression': {
      const regressions = covarianceOf(report, state.settings);
      const scale = report.study.explain?.scale ?? 'none';
      return regressions.length > 0 ? regressionsTable(regressions, context, { scale }) : null;
    }
    case 'components':
      return report.mixture ? criteriaTable(report.mixture, context) : null;
    case 'groups': {
      const grouped = groupedOf(report);
      return grouped && posteriorsTable(grouped.fit, context, bootstrapOf(report) ?? undefined);
    }
    case 'trust': {
      const [multi, one] = [multiverse(report), leaveOneOut(report)];
      if (multi && (place.view === 0 || !one)) return multiverseTable(multi, multi.panels[0]!, context);
      return one && leaveOneOutTable(one, context);
    }
    case 'audit':
      return report.audit ? auditTable(report.audit, context) : null;
  }
}

const FIGURES: Readonly<Partial<Record<View['state']['screen'], readonly FigureName[]>>> = {
  index: ['ranking', 'weights'],
  outcome: ['outcomeHistogram', 'outcomeHistogram', 'outcomeByUnit'],
  fits: ['exponentialFits'],
  regression: ['coefficients'],
  components: ['componentScatter'],
  groups: ['posteriors', 'componentScatter'],
  trust: ['specificationCurve', 'leaveOneOut'],
};

/** The figure behind the present screen, if the Report holds what it shows. */
export function figureInView({ report, state, place }: View): FigureName | null {
  const names = FIGURES[state.screen] ?? [];
  const at = state.screen === 'index' ? place.pane : place.view;
  const name = names[at] ?? names[0];
  return name !== undefined && figures[name].available(report) ? name : null;
}
