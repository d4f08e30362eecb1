import { Link } from '@tanstack/react-router';
import { answerOf, client, type Schemas } from '../../api/client';
import { dayText } from '../../app/dates';
import type { ListFilter } from '../../app/list/filter';
import { ListPage } from '../../app/list/list-page';
import { unitsTexts as texts } from './texts';

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'kind', title: texts.kind, choices: Object.entries(texts.kinds) },
  { kind: 'choice', key: 'open', title: texts.openOnly, choices: Object.entries(texts.openChoices) },
  { kind: 'yes', key: 'meeting', title: texts.meeting },
  { kind: 'organisation', key: 'organisationId', title: texts.community },
  { kind: 'given', key: 'unitId', title: texts.unit },
  { kind: 'choice', key: 'figure', title: texts.figure, choices: Object.entries(texts.figures) },
  { kind: 'given', key: 'year', title: texts.year },
  { kind: 'given', key: 'communityId', title: texts.community },
];

const stageOf = ({ stage, mergedInto }: Schemas['JointProject']) =>
  mergedInto ? texts.mergedInto(mergedInto.title) : stage.title;

/** 需求清单 and 项目清单: each line leads to its case. */
export function ProjectsPage() {
  return (
    <ListPage
      title={texts.projects}
      intro={texts.projectsMore}
      queryKey={['cases', 'joint-projects']}
      filters={filters}
      read={(query) => answerOf(client.GET('/joint-projects', { params: { query: query as never } }))}
      exportPath="/joint-projects/export"
      heads={[texts.kind, texts.project, texts.raisedBy, texts.takenBy, texts.stage, texts.deliverBy, texts.score]}
      nothing={texts.noProjects}
      keyOf={({ id }) => id}
      row={(project) => [
        project.kind.title,
        <Link key="title" to="/cases/$id" params={{ id: project.caseId }}>
          {project.title}
        </Link>,
        project.raisedBy?.name ?? project.community.name,
        project.takenBy?.name,
        [stageOf(project), project.forMeeting && texts.forMeeting, project.overdue && texts.overdue]
          .filter(Boolean)
          .join('，'),
        project.deliverBy && dayText(project.deliverBy),
        project.score,
      ]}
    >
      <Link to="/start/$procedure" params={{ procedure: 'co-construction' }}>
        {texts.raise}
      </Link>
    </ListPage>
  );
}
