// The baseline: Fastify and nothing else, answering a JSON body with a JSON body.
import Fastify from 'fastify';

const app = Fastify();
app.post('/echo', async (request) => request.body);
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
